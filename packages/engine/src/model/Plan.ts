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

import { JsonValue } from '@platform-orchestrator/score';
import { GraphOrigin, MatchedDefinition } from './ResourceGraph';
import { ResourceIdentity } from './Identity';
import { DeploymentSource } from './DeploymentSet';

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

/** Why a node has its action: text as people read it, and the fields behind it. @public */
export interface PlanReason {
  code:
    | 'new'
    | 'field-changed'
    | 'definition-changed'
    | 'driver-changed'
    | 'dependency-changes'
    | 'not-ready'
    | 'failed-before'
    | 'no-longer-requested'
    | 'stateful-kept'
    | 'kept-for'
    | 'detached'
    | 'asked-to-prune'
    | 'driver-missing'
    | 'drifted'
    | 'unchanged';
  /** Such as `params.size changed` or `definition postgres-shared 3f2a→91bc`. */
  text: string;
  /** The node that the reason names. */
  node?: string;
}

/** One field that differs. Secrets are only told apart as `secret`. @public */
export interface FieldChange {
  /** Such as `params.size`, `inputs.host`. */
  path: string;
  before?: JsonValue;
  after?: JsonValue;
  secret?: boolean;
  /** Key of the node after which the new value is known. */
  unknownUntil?: string;
}

/** @public */
export interface PlannedNode {
  key: string;
  identity: ResourceIdentity;
  kind: 'resource' | 'target' | 'workload' | 'rollout';
  workload?: string;
  action: PlanAction;
  /** Only with `update`: inputs are unknown until `until` ran, and the node is skipped if they turn out equal. */
  mayBeUnchanged?: boolean;
  until?: string;
  reasons: PlanReason[];
  changes: FieldChange[];
  definition?: MatchedDefinition;
  driver?: string;
  stateful: boolean;
  /** Only with `retain`: its thing stays outside, and is managed no more. */
  detaches?: true;
  /** Keys that must be confirmed before this node runs; its dependants wait with it. */
  blockedBy?: string[];
  /** Keys of the nodes that it depends on. */
  dependsOn: string[];
  requestedBy: GraphOrigin[];
  /** Whether the driver was asked what exactly it would do. */
  preview: 'not-previewable' | 'previewed' | 'not-needed';
}

/** @public */
export interface PlanCounts {
  create: number;
  update: number;
  replace: number;
  delete: number;
  unchanged: number;
  retain: number;
  adopt: number;
  unknown: number;
}

/** What a deployment would do, node by node, and why; bound to the state it was made from. @public */
export interface Plan {
  /** In the order of execution, deletes last. */
  nodes: PlannedNode[];
  counts: PlanCounts;
  /** Two plans of one environment with the same hash do the same things with the same inputs. */
  hash: string;
  warnings: string[];
}

/** What a plan read; a deployment of the plan compares. @public */
export interface BaseVersions {
  set: string;
  definitions: string;
  /** Definitions that the environment keeps at a version, as `<name>@<version>`, sorted. */
  pins?: string[];
  /** Version of the shared values. */
  values: number;
  /** Hash over the rows of the environment. */
  resources: string;
}

/** A plan as it is kept. @public */
export interface PlanRecord {
  id: string;
  /** One sequence per environment for plans and deployments. */
  number: number;
  environmentUid: string;
  source: DeploymentSource;
  /** Hash of the set that it deploys. */
  setHash: string;
  base: BaseVersions;
  plan: Plan;
  createdBy: string;
  createdAt: Date;
  expiresAt: Date;
}
