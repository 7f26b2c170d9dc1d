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

/** What {@link executionOrder} needs to know of a node. */
export interface OrderedNode {
  key: string;
  dependsOn: string[];
}

/**
 * The order in which nodes run: each after everything that it depends on, else as they stand. Nodes of a circle, which a
 * plan never has, come last.
 */
export function executionOrder<Node extends OrderedNode>(
  nodes: Node[],
): Node[] {
  const known = new Set(nodes.map(node => node.key));
  const missing = new Map(
    nodes.map(node => [
      node.key,
      new Set(node.dependsOn.filter(key => known.has(key))),
    ]),
  );
  const dependants = new Map<string, Node[]>();
  for (const node of nodes) {
    for (const key of node.dependsOn) {
      dependants.set(key, [...(dependants.get(key) ?? []), node]);
    }
  }
  const result: Node[] = [];
  const ready = nodes.filter(node => missing.get(node.key)?.size === 0);
  for (let node = ready.shift(); node; node = ready.shift()) {
    result.push(node);
    for (const dependant of dependants.get(node.key) ?? []) {
      const left = missing.get(dependant.key);
      if (left?.delete(node.key) && left.size === 0) {
        ready.push(dependant);
      }
    }
  }
  const placed = new Set(result);
  return [...result, ...nodes.filter(node => !placed.has(node))];
}
