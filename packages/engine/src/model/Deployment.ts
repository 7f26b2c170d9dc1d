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

import { DeploymentSource } from './DeploymentSet';
import { Problem } from './Problem';

/** `(awaiting approval) → queued → running → settling → …`; see `deploy/transitions.ts`. @public */
export type DeploymentState =
  | 'awaiting-approval'
  | 'queued'
  | 'running'
  | 'settling'
  | 'succeeded'
  | 'failed'
  | 'cancelled'
  | 'superseded'
  | 'stale';

/** @public */
export type Health = 'progressing' | 'healthy' | 'degraded' | 'unknown';

/** One run of a set in an environment. @public */
export interface DeploymentRecord {
  id: string;
  number: number;
  environmentUid: string;
  source: DeploymentSource;
  /** The plan that a person confirmed, where it was made from one. */
  planId?: string;
  /** The plan that approvers look at, where its environment wants approvals: a newer one takes its place when something changed. */
  approvalPlanId?: string;
  /** Known once it started. */
  setHash?: string;
  /** Version of the definition set that it used. */
  definitions?: string;
  /** Version of the shared values that it used. */
  valueVersion?: number;
  state: DeploymentState;
  health: Health;
  message?: string;
  commit?: string;
  /** Entity ref or subject. */
  createdBy: string;
  createdAt: Date;
  startedAt?: Date;
  endedAt?: Date;
  confirm: { deletes: boolean; keys: string[] };
  cancelRequested: boolean;
  /** Id of the deployment that took its place. */
  supersededBy?: string;
  /** Why it ended other than well. */
  problems: Problem[];
  /** The process that runs it. */
  owner?: string;
  leaseUntil?: Date;
  /** Fencing token of the present lease; each claim gets a higher one. */
  token: number;
  /** Every state that is not final ends by then. */
  deadline: Date;
}

/** Somebody's yes to the plan of a deployment. @public */
export interface Approval {
  planId: string;
  /** Entity ref of a user. */
  by: string;
  at: Date;
}
