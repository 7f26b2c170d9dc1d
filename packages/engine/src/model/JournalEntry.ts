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

import { JsonObject } from '@platform-orchestrator/score';

/** @public */
export type JournalEntryKind =
  | 'deployment.requested'
  | 'deployment.awaiting-approval'
  | 'deployment.approved'
  | 'deployment.rejected'
  | 'deployment.queued'
  | 'deployment.claimed'
  | 'deployment.started'
  | 'deployment.planned'
  | 'deployment.cancel'
  | 'deployment.settling'
  | 'deployment.ended'
  | 'node.begin'
  | 'node.end'
  | 'node.skipped'
  | 'node.blocked'
  | 'node.observed'
  | 'node.forgotten';

/** One thing that happened, in the words that events and pages use. @public */
export interface JournalEntry {
  deploymentId: string;
  /** From 1, without gaps within a deployment. */
  sequence: number;
  /** Fencing token of the writer. */
  token: number;
  at: Date;
  kind: JournalEntryKind;
  /** Key of the node, for `node.*`. */
  node?: string;
  /** Safe to show: holds no secret. */
  body: JsonObject;
}
