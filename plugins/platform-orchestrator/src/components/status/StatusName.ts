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
  DeploymentNode,
  DeploymentState,
  Health,
  PlanAction,
  ResourceState,
} from '@platform-orchestrator/backstage-plugin-common';

/** The words that a status may have: those of a workload, a resource, a deployment and its nodes. */
export type StatusName =
  | Health
  | ResourceState
  | DeploymentState
  | DeploymentNode['state']
  | DoneAction
  | 'paused'
  | 'drifted'
  | 'retained'
  | 'not-deployed';

/** What a finished node did. */
export type DoneAction =
  | 'created'
  | 'updated'
  | 'replaced'
  | 'deleted'
  | 'unchanged'
  | 'adopted';

const DONE: Record<PlanAction, DoneAction | 'retained' | 'unknown'> = {
  create: 'created',
  update: 'updated',
  replace: 'replaced',
  delete: 'deleted',
  unchanged: 'unchanged',
  retain: 'retained',
  adopt: 'adopted',
  unknown: 'unknown',
};

/** The status of a node of a deployment: what it did once it is done, else how far it is. */
export function statusOfNode(
  node: Pick<DeploymentNode, 'action' | 'state'>,
): StatusName {
  if (node.state === 'skipped') {
    return 'unchanged';
  }
  return node.state === 'done' ? DONE[node.action] : node.state;
}
