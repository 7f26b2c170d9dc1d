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
  EnvironmentIdentity,
  Plan,
  PlannedNode,
  SourceMaps,
  identityText,
} from '@platform-orchestrator/engine';
import { describeOrigin } from '../graph/describeOrigin';
import { PlanDocument, PlanDocumentNode } from './PlanDocument';

/** Puts a plan into its printed form: names instead of keys, and places of what asked for each node. */
export function describePlan(options: {
  plan: Plan;
  context: EnvironmentIdentity;
  sources: SourceMaps;
}): PlanDocument {
  const { plan, context, sources } = options;
  const { application, environment, environmentType } = context;
  const names = new Map(
    plan.nodes.map(({ key, identity }) => [key, identityText(identity)]),
  );
  const nameOf = (key: string) => names.get(key) ?? key;
  const { unchanged, retain, ...changing } = plan.counts;
  return {
    apiVersion: 'platctl.platform-orchestrator.io/v1',
    kind: 'Plan',
    application,
    environment,
    environmentType,
    hasChanges: Object.values(changing).some(count => count > 0),
    counts: plan.counts,
    nodes: plan.nodes.map(node => describeNode({ node, nameOf, sources })),
    warnings: plan.warnings,
  };
}

function describeNode(options: {
  node: PlannedNode;
  nameOf: (key: string) => string;
  sources: SourceMaps;
}): PlanDocumentNode {
  const { node, nameOf, sources } = options;
  const { identity, workload, definition, driver, until } = node;
  return {
    name: identityText(identity),
    type: identity.type,
    class: identity.class,
    id: identity.id,
    kind: node.kind,
    ...(workload !== undefined && { workload }),
    action: node.action,
    mayBeUnchanged: node.mayBeUnchanged ?? false,
    ...(until !== undefined && { until: nameOf(until) }),
    reasons: node.reasons.map(reason => ({
      ...reason,
      ...(reason.node !== undefined && { node: nameOf(reason.node) }),
    })),
    changes: node.changes.map(change => ({
      ...change,
      ...(change.unknownUntil !== undefined && {
        unknownUntil: nameOf(change.unknownUntil),
      }),
    })),
    ...(definition && { definition: definition.name }),
    ...(driver !== undefined && { driver }),
    stateful: node.stateful,
    blockedBy: (node.blockedBy ?? []).map(nameOf),
    dependsOn: node.dependsOn.map(nameOf).sort(),
    requestedBy: node.requestedBy.map(origin =>
      describeOrigin(origin, sources),
    ),
  };
}
