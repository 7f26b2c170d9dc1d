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

import { DeploymentState } from '../model/Deployment';

/**
 * The life of a deployment: from each state, the states that may follow. Everything that changes a state asks this table.
 *
 * | from | to | when |
 * |---|---|---|
 * | awaiting-approval | queued | it was approved |
 * | | cancelled | rejected, cancelled, or its deadline passed |
 * | queued | running | a process claimed it |
 * | | cancelled, superseded, stale | cancelled; a newer one changes all that it changes; its plan no longer holds |
 * | running | settling | every node has ended and workloads were rolled out |
 * | | succeeded, failed, cancelled, stale | nothing was rolled out; a node failed; cancelled; its plan no longer holds |
 * | settling | succeeded, failed, cancelled, superseded | workloads run; they did not in time; cancelled; a newer one rolls them out |
 */
const TRANSITIONS: Record<DeploymentState, readonly DeploymentState[]> = {
  'awaiting-approval': ['queued', 'cancelled'],
  queued: ['running', 'cancelled', 'superseded', 'stale', 'failed'],
  running: ['settling', 'succeeded', 'failed', 'cancelled', 'stale'],
  settling: ['succeeded', 'failed', 'cancelled', 'superseded'],
  succeeded: [],
  failed: [],
  cancelled: [],
  superseded: [],
  stale: [],
};

/** Whether a deployment in this state has ended. @public */
export function hasEnded(state: DeploymentState): boolean {
  return TRANSITIONS[state].length === 0;
}

/** @throws Error when the life of a deployment has no such step */
export function checkTransition(
  from: DeploymentState,
  to: DeploymentState,
): void {
  if (!TRANSITIONS[from].includes(to)) {
    throw new Error(`A deployment cannot go from ${from} to ${to}`);
  }
}
