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
 * Applies a JSON Merge Patch: mappings are merged member by member, `null` removes a member, everything else is replaced. Neither argument is changed.
 *
 * Source: RFC 7396.
 *
 * @example
 * ```ts
 * mergeJsonPatch({ a: 1, b: { c: 2 } }, { a: null, b: { d: 3 } }); // { b: { c: 2, d: 3 } }
 * ```
 *
 * @public
 */
export function mergeJsonPatch(target: JsonValue, patch: JsonValue): JsonValue {
  if (!isMapping(patch)) {
    return patch;
  }
  const result: JsonObject = isMapping(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) {
      delete result[key];
    } else if (value !== undefined) {
      result[key] = mergeJsonPatch(
        Object.hasOwn(result, key) ? result[key] ?? null : null,
        value,
      );
    }
  }
  return result;
}
