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
  Deployment,
  DeploymentNode,
  Plan,
  PlannedNode,
} from '@platform-orchestrator/backstage-plugin-common';

const AT = '2026-11-20T10:00:00.000Z';

export function aPlannedNode(changes: Partial<PlannedNode> = {}): PlannedNode {
  return {
    type: 'postgres',
    class: 'default',
    id: 'workloads.api.db',
    key: 'db-key',
    kind: 'resource',
    lane: 'api',
    action: 'create',
    mayBeUnchanged: false,
    reasons: [{ code: 'new', text: 'new' }],
    changes: [],
    stateful: false,
    blockedBy: [],
    dependsOn: [],
    requestedBy: [],
    preview: 'not-needed',
    ...changes,
  };
}

export function aPlan(changes: Partial<Plan> = {}): Plan {
  return {
    id: 'plan-1',
    number: 4,
    application: 'shop',
    environment: 'development',
    environmentType: 'development',
    state: 'ready',
    staleBecause: [],
    source: { kind: 'score', text: 'web from a Score file', files: [] },
    set: 'set-1',
    hasChanges: false,
    counts: {
      create: 0,
      update: 0,
      replace: 0,
      delete: 0,
      unchanged: 0,
      retain: 0,
      adopt: 0,
      unknown: 0,
    },
    nodes: [],
    warnings: [],
    confirmation: { deletes: false, keys: [] },
    createdBy: 'user:default/mira',
    createdAt: AT,
    expiresAt: AT,
    ...changes,
  };
}

export function aDeploymentNode(
  changes: Partial<DeploymentNode> = {},
): DeploymentNode {
  return {
    key: 'db-key',
    type: 'postgres',
    class: 'default',
    id: 'workloads.api.db',
    kind: 'resource',
    lane: 'api',
    action: 'create',
    state: 'waiting',
    dependsOn: [],
    reasons: [],
    ...changes,
  };
}

export function aDeployment(changes: Partial<Deployment> = {}): Deployment {
  return {
    id: 'deployment-1',
    number: 5,
    application: 'shop',
    environment: 'development',
    environmentType: 'development',
    state: 'succeeded',
    health: 'healthy',
    source: { kind: 'score', text: 'web from a Score file', files: [] },
    createdBy: 'user:default/mira',
    createdAt: AT,
    cancelRequested: false,
    progress: {
      total: 0,
      done: 0,
      running: 0,
      failed: 0,
      blocked: 0,
      waiting: 0,
    },
    nodes: [],
    problems: [],
    urls: {},
    sequence: 0,
    ...changes,
  };
}
