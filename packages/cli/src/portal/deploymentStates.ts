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

import { DeploymentState } from '@platform-orchestrator/backstage-plugin-common';

/** States in which something still happens by itself. */
const MOVING: ReadonlySet<DeploymentState> = new Set([
  'queued',
  'running',
  'settling',
]);

/** Whether there is something to follow: the deployment has not ended, and does not wait for a person. */
export function isMoving({ state }: { state: DeploymentState }): boolean {
  return MOVING.has(state);
}

/** Ends at which what was asked for is not there. */
const UNSUCCESSFUL: ReadonlySet<DeploymentState> = new Set([
  'failed',
  'cancelled',
  'superseded',
  'stale',
]);

export function isUnsuccessful({ state }: { state: DeploymentState }): boolean {
  return UNSUCCESSFUL.has(state);
}
