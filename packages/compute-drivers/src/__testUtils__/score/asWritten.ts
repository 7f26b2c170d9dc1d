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

/** Fields that say nothing when they are empty: Go prints them for every struct. */
const EMPTY_STRUCTS: ReadonlySet<string> = new Set([
  'resources',
  'strategy',
  'updateStrategy',
]);

/** Annotations and labels that only our objects have. */
const OWN_ANNOTATION = 'k8s.score.dev/configuration-checksum';

/** An object without what says nothing, and the ports of a Service by name: the tools print them in random order. */
export function asWritten(value: JsonValue): JsonValue {
  if (Array.isArray(value)) {
    return value.map(asWritten);
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, item]) => !saysNothing(key, item))
      .map(([key, item]) => [
        key,
        asWritten(key === 'ports' ? byName(item!) : item!),
      ]),
  );
}

function saysNothing(key: string, value: JsonValue | undefined): boolean {
  return (
    value === undefined ||
    key === OWN_ANNOTATION ||
    (key === 'creationTimestamp' && value === null) ||
    (key === 'status' && typeof value === 'object') ||
    (EMPTY_STRUCTS.has(key) &&
      value !== null &&
      Object.keys(value as object).length === 0)
  );
}

function byName(ports: JsonValue): JsonValue {
  const nameOf = (port: any) => String(port?.name ?? port?.port ?? '');
  return Array.isArray(ports)
    ? [...ports].sort((left, right) => (nameOf(left) < nameOf(right) ? -1 : 1))
    : ports;
}
