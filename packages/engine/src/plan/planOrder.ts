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

import { PlannedNode } from '../model/Plan';
import { GraphState } from './GraphState';
import { orderNodes } from './orderNodes';

/** Nodes in the order of execution: objects, which are planned last, come before those that wait for them. */
export function inOrder(
  nodes: readonly PlannedNode[],
  state: GraphState,
): PlannedNode[] {
  if (nodes.every(({ key }) => state.graph.nodes.has(key))) {
    return [...nodes];
  }
  const byKey = new Map(nodes.map(node => [node.key, node]));
  return orderNodes(
    new Map(nodes.map(({ key, dependsOn }) => [key, dependsOn])),
  ).map(key => byKey.get(key)!);
}

/** What holds a node back holds back all that change and depend on it. */
export function spreadBlocks(nodes: readonly PlannedNode[]): PlannedNode[] {
  const blocked = new Map<string, string[]>();
  return nodes.map(node => {
    const keys = new Set(node.blockedBy);
    if (node.action !== 'unchanged') {
      for (const other of node.dependsOn) {
        blocked.get(other)?.forEach(key => keys.add(key));
      }
    }
    const blockedBy = [...keys].sort();
    blocked.set(node.key, blockedBy);
    return blockedBy.length > 0 ? { ...node, blockedBy } : node;
  });
}
