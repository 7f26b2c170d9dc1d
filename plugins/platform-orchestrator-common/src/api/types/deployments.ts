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
  Health,
  JsonObject,
  NodeKind,
  Problem,
  ResourceIdentity,
} from './common';
import { PlanAction, SourceRequest, SourceSummary } from './plans';

/** @public */
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
export interface DeploymentSummary {
  id: string;
  number: number;
  application: string;
  environment: string;
  environmentType: string;
  state: DeploymentState;
  health: Health;
  source: SourceSummary;
  message?: string;
  commit?: string;
  createdBy: string;
  createdAt: string;
  startedAt?: string;
  endedAt?: string;
}

/** One run of a set in an environment. @public */
export interface Deployment extends DeploymentSummary {
  planId?: string;
  set?: string;
  /** While it waits: how many run before it. */
  queuePosition?: number;
  /** While it waits: its environment is paused, so that it does not start. */
  paused?: boolean;
  /** Where its environment wants approvals. */
  approval?: DeploymentApproval;
  cancelRequested: boolean;
  supersededBy?: string;
  /** Ids of the deployments that it took the place of. */
  supersedes?: string[];
  progress: {
    total: number;
    done: number;
    running: number;
    failed: number;
    blocked: number;
    waiting: number;
  };
  nodes: DeploymentNode[];
  problems: Problem[];
  /** Where people reach what was deployed, by workload. */
  urls: Record<string, string[]>;
  /** Sequence of the last journal entry that this answer holds; events continue from there. */
  sequence: number;
}

/** Who has to agree to a deployment, and who did. @public */
export interface DeploymentApproval {
  /** Id of the plan to look at, of the same environment. A newer one voids the approvals of those before. */
  plan: string;
  /** How many people have to agree. */
  required: number;
  /** Groups or users that may; empty for everybody with the permission. */
  from: string[];
  given: { by: string; at: string }[];
}

/** A node of a deployment. @public */
export interface DeploymentNode extends ResourceIdentity {
  key: string;
  kind: NodeKind;
  workload?: string;
  lane: string;
  action: PlanAction;
  /** `skipped`: its inputs turned out equal · `blocked`: waits for a failed node or a confirmation. */
  state: 'waiting' | 'running' | 'done' | 'skipped' | 'failed' | 'blocked';
  startedAt?: string;
  endedAt?: string;
  dependsOn: string[];
  reasons: string[];
  problem?: Problem;
}

/** Either `plan`, or a source that is planned and run in one go. @public */
export interface CreateDeploymentRequest extends SourceRequest {
  /** Id of a plan of this environment. */
  plan?: string;
  message?: string;
  commit?: string;
  confirm?: {
    /** Delete more than the configured share of an environment. */
    deletes?: boolean;
    /** Keys of stateful resources that may be deleted or replaced. */
    keys?: string[];
  };
}

/**
 * One journal entry, or a line of a node's progress.
 *
 * @remarks
 * As `text/event-stream` sends it: `event` is the kind, `data` this as JSON, `id` what to send as `Last-Event-ID` to continue after it (a sequence alone will do).
 * An event `end` says that nothing more will come.
 *
 * @public
 */
export interface DeploymentEvent {
  sequence: number;
  at: string;
  /** `deployment.requested`, `node.begin`, `node.end` … or `log` for a line of a node's progress, whose body is `{ sequence, text }`. */
  kind: string;
  node?: string;
  body: JsonObject;
}

/** @public */
export interface NodeLogLine {
  sequence: number;
  at: string;
  text: string;
}
