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
  PlanAction,
  PlannedNode,
} from '@platform-orchestrator/backstage-plugin-common';

/** The signs that portal and command line use, too. */
const SYMBOLS: Record<PlanAction, string> = {
  create: '+',
  update: '~',
  replace: '±',
  delete: '-',
  unchanged: '=',
  retain: '□',
  adopt: '>',
  unknown: '?',
};

/** A plan with more changes is read in the portal. */
const MAXIMUM_LINES = 100;

/** What a plan would do, one line for each node that changes. */
export function describePlan(plan: Plan): string[] {
  const changes = plan.nodes.filter(({ action }) => action !== 'unchanged');
  const hidden = changes.length - MAXIMUM_LINES;
  return [
    `Plan #${plan.number} of ${plan.application}/${
      plan.environment
    }: ${describeCounts(plan)}`,
    ...changes.slice(0, MAXIMUM_LINES).map(describeNode),
    ...(hidden > 0 ? [`… and ${hidden} more`] : []),
    ...plan.warnings.map(warning => `Warning: ${warning}`),
  ];
}

function describeCounts({ counts }: Plan): string {
  const parts = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([action, count]) => `${count} ${action}`);
  return parts.join(', ') || 'nothing to do';
}

function describeNode(node: PlannedNode): string {
  const { action, type, id, reasons, blockedBy } = node;
  const blocked = blockedBy.length > 0 ? ['blocked until confirmed'] : [];
  const why = [...blocked, ...reasons.map(({ text }) => text)].join(', ');
  return `  ${SYMBOLS[action]} ${type} ${id}${why && `: ${why}`}`;
}
