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

import { createHash } from 'node:crypto';

/** The class of a resource that names none. @public */
export const DEFAULT_CLASS = 'default';

/** What a node is within its environment. Nodes with the same identity are one node. @public */
export interface ResourceIdentity {
  type: string;
  class: string;
  /** `workloads.<workload>.<name>`, `shared.<id>`, `workloads.<workload>`, a type's name for implicit types, or what a definition gave. */
  id: string;
}

/** The environment that a graph is made for. @public */
export interface EnvironmentIdentity {
  application: string;
  environment: string;
  environmentType: string;
  /** Given when the environment is created; offline it is `<application>/<environment>`. */
  uid: string;
}

/** `type.class#id`, how people and references name a node. @public */
export function identityText(identity: ResourceIdentity): string {
  return `${identity.type}.${identity.class}#${identity.id}`;
}

/**
 * The key given to drivers: 40 lower-case hex digits, the same for the same request on every machine and after every upgrade.
 *
 * @remarks
 * Version 1: SHA-256 over the JSON array `["platform-orchestrator/key/1", uid, type, class, id]`, first 160 bits. A golden test holds it.
 *
 * @public
 */
export function resourceKey(
  options: ResourceIdentity & { environmentUid: string },
): string {
  const text = JSON.stringify([
    'platform-orchestrator/key/1',
    options.environmentUid,
    options.type,
    options.class,
    options.id,
  ]);
  return createHash('sha256').update(text).digest('hex').slice(0, 40);
}
