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

import { DraftNode } from './DraftNode';

/** Nodes in the order of their texts or keys, which are unique, by UTF-16 units. The texts alone are sorted: that calls back nobody, and reads no node. */
export function sortNodes(
  nodes: Iterable<DraftNode>,
  field: 'text' | 'key',
): DraftNode[] {
  const byText = new Map<string, DraftNode>();
  for (const node of nodes) {
    byText.set(node[field], node);
  }
  return [...byText.keys()].sort().map(text => byText.get(text)!);
}
