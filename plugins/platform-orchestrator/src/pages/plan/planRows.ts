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

import {
  Plan,
  PlannedNode,
} from '@platform-orchestrator/backstage-plugin-common';
import { ActionName, actionNames, actionOf } from '../../components';
import { executionOrder } from './executionOrder';

/** Under which heading a row stands. */
export type PlanGroup = 'decision' | 'change' | 'removal' | 'unchanged';

/** The rows of a plan, by heading, in the order in which they run. */
export function groupRows(
  nodes: PlannedNode[],
): Record<PlanGroup, PlannedNode[]> {
  const groups: Record<PlanGroup, PlannedNode[]> = {
    decision: [],
    change: [],
    removal: [],
    unchanged: [],
  };
  for (const node of executionOrder(nodes)) {
    groups[groupOf(node)].push(node);
  }
  return groups;
}

function groupOf(node: PlannedNode): PlanGroup {
  if (node.blockedBy.length > 0) {
    return 'decision';
  }
  switch (node.action) {
    case 'adopt':
    case 'unknown':
      return 'decision';
    case 'delete':
    case 'retain':
      return 'removal';
    case 'unchanged':
      return 'unchanged';
    default:
      return 'change';
  }
}

/** How many rows there are of each action; those of which there is none are left out. */
export function countActions(
  nodes: PlannedNode[],
): { action: ActionName; count: number }[] {
  return actionNames
    .map(action => ({
      action,
      count: nodes.filter(node => actionOf(node) === action).length,
    }))
    .filter(({ count }) => count > 0);
}

/** Whether a row does not run: something that it depends on, or itself, waits for a confirmation. */
export function isBlocked(node: PlannedNode, confirmed: string[]): boolean {
  return node.blockedBy.some(key => !confirmed.includes(key));
}

/** What a deployment of a plan would do, given what was confirmed. */
export function planEffect(
  plan: Plan,
  confirmed: string[],
): { runs: number; blocked: number } {
  const acting = plan.nodes.filter(
    ({ action }) => action !== 'unchanged' && action !== 'retain',
  );
  const blocked = acting.filter(node => isBlocked(node, confirmed)).length;
  return { runs: acting.length - blocked, blocked };
}
