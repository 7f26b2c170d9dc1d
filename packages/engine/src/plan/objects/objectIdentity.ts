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
import { KUBERNETES_OBJECT } from '../../match/builtinTypes';
import { AttachedManifest } from '../../model/ActiveResource';
import { DEFAULT_CLASS, ResourceIdentity } from '../../model/Identity';

/** Group of the kinds without one, such as Service. */
const CORE = 'core';

/** Kinds that hold data, of whatever type the resource is that they belong to. */
const STATEFUL_KINDS: ReadonlySet<string> = new Set([
  'PersistentVolume',
  'PersistentVolumeClaim',
]);

/** Whether a manifest becomes an object of its own; others are parts of pods. */
export function isObject({ location }: AttachedManifest): boolean {
  return location === 'namespace' || location === 'cluster';
}

/** What an object is within its environment: `<location>/<group>/<kind>/<name>`, so that a new version of its API makes no other object. */
export function objectIdentity({
  location,
  object,
}: AttachedManifest): ResourceIdentity {
  const { apiVersion = '', kind = '' } = object;
  const version = String(apiVersion);
  const group = version.includes('/') ? version.split('/')[0] : CORE;
  const { name = '' } = (object.metadata ?? {}) as JsonObject;
  return {
    type: KUBERNETES_OBJECT,
    class: DEFAULT_CLASS,
    id: [location, group, kind, name].join('/'),
  };
}

/** Whether an object must not be deleted unasked. */
export function isStatefulObject(
  { object }: AttachedManifest,
  parent: { stateful: boolean },
): boolean {
  return parent.stateful || STATEFUL_KINDS.has(String(object.kind));
}
