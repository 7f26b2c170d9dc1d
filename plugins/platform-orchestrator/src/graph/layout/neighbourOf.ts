/*
 * Copyright 2026 The Platform Orchestrator Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

import { GraphLayout, PlacedNode } from './types';

/** The keys that move through a graph. */
export type Direction = 'left' | 'right' | 'up' | 'down';

/**
 * Where an arrow key leads: left and right along links, to what a node needs and to what needs it; up and down to the
 * nearest node above and below, into the next lane too.
 *
 * @returns the key of that node, undefined where there is none
 */
export function neighbourOf(options: {
  layout: GraphLayout;
  key: string;
  direction: Direction;
}): string | undefined {
  const { layout, key, direction } = options;
  const current = layout.nodes.find(node => node.key === key);
  if (!current) {
    return layout.nodes[0]?.key;
  }
  const candidates = layout.nodes.filter(node => {
    switch (direction) {
      case 'left':
        return linked(layout, node.key, key);
      case 'right':
        return linked(layout, key, node.key);
      case 'up':
        return node.y < current.y;
      default:
        return node.y > current.y;
    }
  });
  return nearest(current, candidates, direction)?.key;
}

function linked(layout: GraphLayout, from: string, to: string): boolean {
  return layout.links.some(
    link => link.from === from && link.to === to && !link.implied,
  );
}

function nearest(
  from: PlacedNode,
  candidates: PlacedNode[],
  direction: Direction,
): PlacedNode | undefined {
  const vertical = direction === 'up' || direction === 'down';
  const distance = (node: PlacedNode): [number, number] => {
    const x = Math.abs(node.x - from.x);
    const y = Math.abs(node.y - from.y);
    return vertical ? [y, x] : [x, y];
  };
  return [...candidates].sort((a, b) => {
    const [a1, a2] = distance(a);
    const [b1, b2] = distance(b);
    return a1 - b1 || a2 - b2;
  })[0];
}
