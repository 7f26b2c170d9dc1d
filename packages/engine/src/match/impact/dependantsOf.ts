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

import { ResourceGraph } from '../../model/ResourceGraph';

/** Keys of all nodes that depend on one of these, directly or not. */
export function dependantsOf(
  { edges }: Pick<ResourceGraph, 'edges'>,
  keys: Iterable<string>,
): Set<string> {
  const dependents = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const list = dependents.get(to);
    if (list) {
      list.push(from);
    } else {
      dependents.set(to, [from]);
    }
  }
  const found = new Set<string>();
  const waiting = [...keys];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    for (const dependent of dependents.get(key) ?? []) {
      if (!found.has(dependent)) {
        found.add(dependent);
        waiting.push(dependent);
      }
    }
  }
  return found;
}
