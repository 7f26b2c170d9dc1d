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

import { measures } from './measures';
import { LayoutLink } from './types';

/** A little less than the side of a card, so that no arrow ends at its rounded corner. */
const SIDE_PX = measures.nodeHeight - 16;

/**
 * Spreads the lines that end at the same node along its side, in the order in which they come, so that each can be
 * followed to its end. One that comes from a node of the same row ends in the middle: it stays straight.
 *
 * @param options.y - where a node stands
 * @returns the distance of each line's end from the middle of the side, in pixels
 */
export function portsOf(options: {
  links: LayoutLink[];
  y: (key: string) => number;
}): Map<LayoutLink, number> {
  const { links, y } = options;
  const ports = new Map<LayoutLink, number>();
  for (const target of new Set(links.map(link => link.to))) {
    const incoming = links
      .filter(link => link.to === target)
      .sort((a, b) => y(a.from) - y(b.from));
    const last = incoming.length - 1;
    const straight = incoming.findIndex(link => y(link.from) === y(target));
    const middle = straight < 0 ? last / 2 : straight;
    const reach = Math.max(middle, last - middle, 1);
    const gap = Math.min(measures.portGap, SIDE_PX / 2 / reach);
    incoming.forEach((link, index) => ports.set(link, (index - middle) * gap));
  }
  return ports;
}
