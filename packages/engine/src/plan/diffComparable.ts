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

import { JsonObject, JsonValue } from '@platform-orchestrator/score';
import { canonicalJson } from '../model/canonicalJson';
import { FieldChange } from '../model/Plan';
import { COMPARABLE_SECRET } from './comparable';

/** Fields that differ between two comparable objects, in the order of their paths. Lists differ as a whole. */
export function diffComparable(
  before: JsonObject,
  after: JsonObject,
): FieldChange[] {
  const changes: FieldChange[] = [];
  collect(before, after, '', changes);
  return changes;
}

function collect(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  path: string,
  changes: FieldChange[],
): void {
  if (isBranch(before) && isBranch(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    for (const key of [...keys].sort()) {
      const name = path ? `${path}.${key}` : key;
      collect(own(before, key), own(after, key), name, changes);
    }
    return;
  }
  if (canonicalJson(before ?? null) === canonicalJson(after ?? null)) {
    return;
  }
  if (holdsSecret(before) || holdsSecret(after)) {
    changes.push({ path, secret: true });
    return;
  }
  changes.push({
    path,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  });
}

function own(object: JsonObject, key: string): JsonValue | undefined {
  return Object.prototype.hasOwnProperty.call(object, key)
    ? object[key]
    : undefined;
}

function isBranch(value: JsonValue | undefined): value is JsonObject {
  return (
    value !== null &&
    typeof value === 'object' &&
    !Array.isArray(value) &&
    !isSecret(value)
  );
}

/** A list that holds a secret is shown as secret as a whole. */
function holdsSecret(value: JsonValue | undefined): boolean {
  return Array.isArray(value) ? value.some(holdsSecret) : isSecret(value);
}

function isSecret(value: JsonValue | undefined): boolean {
  return (
    value !== null &&
    typeof value === 'object' &&
    !Array.isArray(value) &&
    typeof value[COMPARABLE_SECRET] === 'string'
  );
}
