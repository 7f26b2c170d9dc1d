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

import { graphlib, layout } from '@dagrejs/dagre';
import { measures } from './measures';
import { LayoutInput } from './types';

/** Where a node stands among those of its group. */
export interface Rank {
  /** 0 for what needs nothing else; then one more than the last of what it needs. */
  column: number;
  /** Within the column, from above, such that few lines cross. */
  order: number;
}

/**
 * Finds columns and order of one connected group with dagre. Its links are given from dependent to dependency and drawn
 * from right to left, for the ranker *longest-path* packs nodes towards the ends of links: so everything stands as far
 * to the left as it can run.
 */
export function rankGroup(group: LayoutInput): Map<string, Rank> {
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: 'RL', ranker: 'longest-path' });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of group.nodes) {
    graph.setNode(node.key, {
      width: measures.nodeWidth,
      height: measures.nodeHeight,
    });
  }
  for (const link of group.links) {
    graph.setEdge(link.to, link.from);
  }
  layout(graph);

  const columns = distinct(group.nodes.map(({ key }) => graph.node(key).x));
  return new Map(
    group.nodes.map(({ key }) => {
      const { x, y } = graph.node(key);
      return [key, { column: columns.indexOf(x), order: y }];
    }),
  );
}

function distinct(values: number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}
