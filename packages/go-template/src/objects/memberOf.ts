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

import { defineFunction } from '../functions/defineFunction';
import { GoFunction } from '../functions/GoFunction';
import { Version } from '../semver/Version';
import { Duration } from '../time/Duration';
import { NamedInteger } from '../time/NamedInteger';
import { Time } from '../time/Time';
import { GoObject, GoValue } from '../values/GoValue';
import { durationMembers } from './durationMembers';
import { timeMembers } from './timeMembers';
import { versionMembers } from './versionMembers';

/** The method or field of a name that a value has; `undefined` without one. */
export function memberOf(
  object: GoObject,
  name: string,
): { method: GoFunction } | { value: GoValue } | undefined {
  const members = methodsOf(object);
  const method = Object.hasOwn(members, name) ? members[name] : undefined;
  if (method) {
    return { method };
  }
  return object.fields().find(field => field.name === name);
}

function methodsOf(
  object: GoObject,
): Readonly<Record<string, GoFunction | undefined>> {
  if (object instanceof Time) {
    return timeMembers(object);
  }
  if (object instanceof Duration) {
    return durationMembers(object);
  }
  if (object instanceof NamedInteger) {
    return { String: defineFunction([], () => object.text()) };
  }
  return object instanceof Version ? versionMembers(object) : {};
}
