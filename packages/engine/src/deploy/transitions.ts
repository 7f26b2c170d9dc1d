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
 * | awaiting-approval | queued | enough people approved its plan |
 * | awaiting-approval | cancelled | rejected, cancelled, or its deadline passed |
 * | awaiting-approval | superseded | a newer one changes all that it changes |
 * | queued | running | a process claimed it |
 * | queued | cancelled | cancelled, its deadline passed, or its environment was deleted |
 * | queued | superseded | a newer one changes all that it changes |
 * | running | settling | every node has ended and workloads were rolled out |
 * | running | succeeded | nothing was rolled out, or the target need only accept it |
 * | running | failed | a node failed, its source has errors, or its deadline passed |
 * | running | cancelled | cancelled |
 * | running | stale | it was made from a plan that no longer says what would happen |
 * | running | awaiting-approval | its turn came with another plan than the approved one |
 * | settling | succeeded | its workloads run |
 * | settling | failed | they did not in time |
 * | settling | cancelled | cancelled |
 * | settling | superseded | a newer one rolls out what it waits for |
 */
const TRANSITIONS: Record<DeploymentState, readonly DeploymentState[]> = {
  'awaiting-approval': ['queued', 'cancelled', 'superseded'],
  queued: ['running', 'cancelled', 'superseded'],
  running: [
    'settling',
    'succeeded',
    'failed',
    'cancelled',
    'stale',
    'awaiting-approval',
  ],
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

/** States that may follow each state. */
export function nextStates(state: DeploymentState): readonly DeploymentState[] {
  return TRANSITIONS[state];
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
