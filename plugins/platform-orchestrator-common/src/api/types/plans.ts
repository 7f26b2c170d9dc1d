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
  JsonValue,
  MatchedDefinition,
  NodeKind,
  Origin,
  ResourceIdentity,
} from './common';

/** A Score file as text, so that errors keep their lines. @public */
export interface ScoreFile {
  path: string;
  content: string;
}

/** Where a plan or deployment takes its workloads from: exactly one of `score`, `entity`, `set` and `from`. @public */
export interface SourceRequest {
  /** Workloads that are added or replaced; all others stay. */
  score?: ScoreFile[];
  /** Names of workloads that go. */
  remove?: string[];
  /** `score` is the whole set. */
  complete?: boolean;
  /** `<workload>/<container>` to image, for `image: .`. */
  images?: Record<string, string>;
  /** Entity whose Score file is read (annotation `platform-orchestrator.io/score`, default `score.yaml` beside `catalog-info.yaml`). */
  entity?: string;
  /** Hash of a deployment set. */
  set?: string;
  /** Another environment of the application, or an earlier deployment. */
  from?: { environment?: string; deployment?: string };
  /** With `set` or `from`: only these workloads of it. */
  workloads?: string[];
  /** With `from`: the shared values as they were then, in place of the present ones. */
  withValues?: boolean;
  /** Everything goes, with the environment. */
  delete?: boolean;
  /** With `delete`: keys of resources that stay outside and are managed no more, with all that they depend on. */
  detach?: string[];
}

/** @public */
export type PlanAction =
  | 'create'
  | 'update'
  | 'replace'
  | 'delete'
  | 'unchanged'
  | 'retain'
  | 'adopt'
  | 'unknown';

/** @public */
export interface PlanReason {
  code: string;
  text: string;
  node?: string;
}

/** @public */
export interface FieldChange {
  path: string;
  before?: JsonValue;
  after?: JsonValue;
  secret?: boolean;
  unknownUntil?: string;
}

/** @public */
export interface PlannedNode extends ResourceIdentity {
  key: string;
  kind: NodeKind;
  workload?: string;
  /** `platform`, `shared` or the name of a workload. */
  lane: string;
  action: PlanAction;
  mayBeUnchanged: boolean;
  until?: string;
  reasons: PlanReason[];
  changes: FieldChange[];
  definition?: MatchedDefinition;
  driver?: string;
  stateful: boolean;
  /** Only with `retain`: it stays outside, and is managed no more. */
  detaches?: boolean;
  blockedBy: string[];
  dependsOn: string[];
  requestedBy: Origin[];
  preview: 'not-previewable' | 'previewed' | 'not-needed';
}

/** @public */
export type PlanCounts = Record<PlanAction, number>;

/** What a deployment would do. @public */
export interface Plan {
  id: string;
  number: number;
  application: string;
  environment: string;
  environmentType: string;
  state: 'ready' | 'stale' | 'expired';
  /** For `stale`: what changed since. */
  staleBecause: string[];
  source: SourceSummary;
  set: string;
  hasChanges: boolean;
  counts: PlanCounts;
  nodes: PlannedNode[];
  warnings: string[];
  /** What a deployment must confirm to do all of it. */
  confirmation: { deletes: boolean; keys: string[] };
  createdBy: string;
  createdAt: string;
  expiresAt: string;
}

/** A source in words. @public */
export interface SourceSummary {
  kind:
    | 'score'
    | 'entity'
    | 'set'
    | 'environment'
    | 'deployment'
    | 'prune'
    | 'adopt'
    | 'delete-environment';
  /** Such as `web, api from Score files`. */
  text: string;
  files: string[];
}
