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
import { Health } from './Deployment';
import { GraphOrigin } from './ResourceGraph';
import { ResourceIdentity } from './Identity';

/** `pending`: begun, never ended · `failed`: its thing may exist. @public */
export type ResourceState =
  | 'pending'
  | 'active'
  | 'failed'
  | 'deleting'
  | 'unknown'
  | 'detached';

/**
 * A node that was provisioned, as its journal entries leave it. The row exists from the first `begin` of an apply to the `end` of its delete.
 *
 * @public
 */
export interface ActiveResource {
  key: string;
  environmentUid: string;
  identity: ResourceIdentity;
  kind: 'resource' | 'target' | 'workload' | 'rollout';
  workload?: string;
  state: ResourceState;
  stateful: boolean;
  /** Name and version of the definition that the last apply used. */
  definition?: { name: string; version: string };
  driver?: string;
  /** Hash of everything that the last successful apply used; secrets enter as HMAC. */
  fingerprint?: string;
  /** Masked params and inputs of the last apply, for diffs on screen: leaves that were secret hold an HMAC prefix under `secret:`. */
  comparable: JsonObject;
  /** Sealed request of the last apply: params, inputs and secrets. */
  request?: string;
  outputs: JsonObject;
  /** Names (paths) of the secret outputs. */
  secretNames: string[];
  /** Sealed secret outputs. */
  secrets?: string;
  /** Sealed; opaque to all but the driver. */
  cookie?: string;
  /** Objects that its driver attached. */
  manifests: AttachedManifest[];
  /** Nodes that it depended on when it was applied. */
  dependencies: { key: string; origins: GraphOrigin[] }[];
  /** The machine that runs it, for targets that are bound to one. */
  host?: string;
  health: Health;
  healthMessage?: string;
  /** Nothing asks for it any more, but it is stateful. */
  retained: boolean;
  createdAt: Date;
  updatedAt: Date;
  /** Deployment that last applied it. */
  deploymentId: string;
}

/** A Kubernetes object that a driver attaches to those who depend on its resource. @public */
export interface AttachedManifest {
  location: 'namespace' | 'cluster' | 'containers' | 'volumes';
  /** The object; `data` and `stringData` of a `Secret` are secret. */
  object: JsonObject;
}
