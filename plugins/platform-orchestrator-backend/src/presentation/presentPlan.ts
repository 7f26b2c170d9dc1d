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
import {
  EnvironmentRecord,
  PlanRecord,
  PlannedNode as EnginePlannedNode,
} from '@platform-orchestrator/engine';
import { PresentationContext } from './PresentationContext';
import { laneOf } from './laneOf';
import { presentOrigin } from './presentOrigin';
import { presentSource } from './presentSource';

/**
 * A plan as people see it.
 *
 * @param staleBecause - what changed since it was made
 * @param confirmsDeletes - whether it deletes so much that a deployment must confirm it
 */
export function presentPlan(options: {
  record: PlanRecord;
  environment: EnvironmentRecord;
  staleBecause: string[];
  confirmsDeletes: boolean;
  now: Date;
  context: PresentationContext;
}): Plan {
  const { record, environment, staleBecause, now, context } = options;
  const { plan } = record;
  const { unchanged, retain, ...changing } = plan.counts;
  return {
    id: record.id,
    number: record.number,
    application: environment.application,
    environment: environment.environment,
    environmentType: environment.environmentType,
    state: stateOf({ record, staleBecause, now }),
    staleBecause,
    source: presentSource(record.id, record.source),
    set: record.setHash,
    hasChanges: Object.values(changing).some(count => count > 0),
    counts: { unchanged, retain, ...changing },
    nodes: plan.nodes.map(node => presentPlannedNode(node, context)),
    warnings: plan.warnings,
    confirmation: {
      deletes: options.confirmsDeletes,
      keys: [
        ...new Set(plan.nodes.flatMap(({ blockedBy }) => blockedBy ?? [])),
      ].sort(),
    },
    createdBy: record.createdBy,
    createdAt: record.createdAt.toISOString(),
    expiresAt: record.expiresAt.toISOString(),
  };
}

function stateOf(options: {
  record: PlanRecord;
  staleBecause: string[];
  now: Date;
}): Plan['state'] {
  if (options.record.expiresAt <= options.now) {
    return 'expired';
  }
  return options.staleBecause.length > 0 ? 'stale' : 'ready';
}

function presentPlannedNode(
  node: EnginePlannedNode,
  { places }: PresentationContext,
): PlannedNode {
  const { identity, mayBeUnchanged = false, blockedBy = [], ...rest } = node;
  return {
    ...rest,
    ...identity,
    lane: laneOf({ ...identity, workload: node.workload }),
    mayBeUnchanged,
    blockedBy,
    requestedBy: node.requestedBy.map(origin => presentOrigin(origin, places)),
  };
}
