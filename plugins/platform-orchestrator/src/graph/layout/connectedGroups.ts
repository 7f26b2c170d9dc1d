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

import { LayoutInput, LayoutNode } from './types';

/** Splits a graph into the parts between which there is no link, in the order of their first nodes. */
export function connectedGroups(graph: LayoutInput): LayoutInput[] {
  const neighbours = new Map<string, string[]>(
    graph.nodes.map(node => [node.key, []]),
  );
  for (const { from, to } of graph.links) {
    neighbours.get(from)?.push(to);
    neighbours.get(to)?.push(from);
  }
  const groupOf = new Map<string, number>();
  let groups = 0;
  for (const node of graph.nodes) {
    if (!groupOf.has(node.key)) {
      mark({ start: node, group: groups, neighbours, groupOf });
      groups += 1;
    }
  }
  return Array.from({ length: groups }, (_, group) => ({
    nodes: graph.nodes.filter(node => groupOf.get(node.key) === group),
    links: graph.links.filter(link => groupOf.get(link.from) === group),
  }));
}

function mark(options: {
  start: LayoutNode;
  group: number;
  neighbours: Map<string, string[]>;
  groupOf: Map<string, number>;
}) {
  const { start, group, neighbours, groupOf } = options;
  const open = [start.key];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (!groupOf.has(key)) {
      groupOf.set(key, group);
      open.push(...(neighbours.get(key) ?? []));
    }
  }
}
