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

import { GraphState } from './GraphState';
import { orderNodes } from './orderNodes';

/** Nodes in the order of dependency, the target and what it needs before all others: workloads ask it for their services. */
export function targetFirst(state: GraphState): string[] {
  const needed = new Set(state.graph.target ? [state.graph.target] : []);
  for (const key of needed) {
    state.dependencies.get(key)!.forEach(other => needed.add(other));
  }
  const order = orderNodes(state.dependencies);
  return [
    ...order.filter(key => needed.has(key)),
    ...order.filter(key => !needed.has(key)),
  ];
}
