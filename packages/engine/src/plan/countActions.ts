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

import { PlanCounts, PlannedNode } from '../model/Plan';

/** How many nodes have each action. */
export function countActions(nodes: readonly PlannedNode[]): PlanCounts {
  const counts: PlanCounts = {
    create: 0,
    update: 0,
    replace: 0,
    delete: 0,
    unchanged: 0,
    retain: 0,
    adopt: 0,
    unknown: 0,
  };
  for (const node of nodes) {
    counts[node.action] += 1;
  }
  return counts;
}
