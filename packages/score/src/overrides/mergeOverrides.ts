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

import { JsonObject, JsonValue } from '../model/Json';
import { isMapping } from '../source/isMapping';

/**
 * Merges the content of an override file into a document: mappings are merged member by member, everything else (lists, texts, `null`, empty ones too) is replaced.
 * Neither argument is changed.
 *
 * Source: `--overrides-file` of the reference implementations.
 *
 * @example
 * ```ts
 * mergeOverrides({ a: { b: 1, c: [1, 2] } }, { a: { c: [] } }); // { a: { b: 1, c: [] } }
 * ```
 *
 * @public
 */
export function mergeOverrides(
  document: JsonValue,
  overrides: JsonValue,
): JsonValue {
  if (!isMapping(document) || !isMapping(overrides)) {
    return overrides;
  }
  const merged: JsonObject = { ...document };
  for (const [key, value] of Object.entries(overrides)) {
    if (value !== undefined) {
      const existing = Object.hasOwn(merged, key) ? merged[key] : undefined;
      merged[key] =
        existing === undefined ? value : mergeOverrides(existing, value);
    }
  }
  return merged;
}
