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

/** Paths of all leaves, sorted: which secrets a definition has, and nothing of what they are. */
export function secretPathsOf(secrets: JsonObject): string[] {
  return collect(secrets, []).sort();
}

function collect(
  value: JsonValue | undefined,
  path: readonly string[],
): string[] {
  const isObject =
    value !== null && typeof value === 'object' && !Array.isArray(value);
  // a reference to a store is one secret
  if (!isObject || (path.length > 0 && 'store' in value && 'ref' in value)) {
    return [path.join('.')];
  }
  return Object.entries(value).flatMap(([key, item]) =>
    collect(item, [...path, key]),
  );
}
