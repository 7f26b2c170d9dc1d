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

import { GraphNode, ResourceGraph } from '../../model/ResourceGraph';

/** The nodes of a graph, each after those that it depends on; nodes of a circle are left out. */
export function orderByDependency({
  nodes,
  edges,
}: Pick<ResourceGraph, 'nodes' | 'edges'>): GraphNode[] {
  const dependents = new Map<string, string[]>();
  const open = new Map([...nodes.keys()].map(key => [key, 0]));
  for (const { from, to } of edges) {
    open.set(from, open.get(from)! + 1);
    const list = dependents.get(to) ?? [];
    list.push(from);
    dependents.set(to, list);
  }
  const ordered = [...nodes.keys()].filter(key => open.get(key) === 0);
  for (const key of ordered) {
    for (const dependent of dependents.get(key) ?? []) {
      const left = open.get(dependent)! - 1;
      open.set(dependent, left);
      if (left === 0) {
        ordered.push(dependent);
      }
    }
  }
  return ordered.map(key => nodes.get(key)!);
}
