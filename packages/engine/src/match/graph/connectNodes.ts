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

import { ResourcePattern } from '../placeholders/ResourcePattern';
import { DraftGraph } from './DraftGraph';
import { DraftNode, NodeSelector } from './DraftNode';

/** Adds the edges that follow from other edges: of what is shared with dependents, and of selectors. Each may bring more; they are all found, in whatever order. */
export function connectNodes(graph: DraftGraph): void {
  for (const node of graph.nodes) {
    if (node.provisions) {
      graph.shareProvisions(node);
    }
    for (const selector of node.expansion?.selectors ?? []) {
      select(node, selector, graph);
    }
  }
}

function select(
  node: DraftNode,
  { placeholder, selector, pivot, origin }: NodeSelector,
  graph: DraftGraph,
): void {
  const selection = new Set<DraftNode>();
  node.selections ??= new Map();
  node.selections.set(placeholder, selection);
  graph.onReached({
    pivot,
    direction: selector.direction,
    reached: candidate => {
      if (candidate !== node && isSelected(candidate, selector.selected)) {
        selection.add(candidate);
        graph.addEdge(node, candidate, origin);
      }
    },
  });
}

function isSelected(node: DraftNode, pattern: ResourcePattern): boolean {
  const { identity } = node;
  return (
    identity.type === pattern.type &&
    (pattern.class === undefined || identity.class === pattern.class) &&
    (pattern.id === undefined || identity.id === pattern.id)
  );
}
