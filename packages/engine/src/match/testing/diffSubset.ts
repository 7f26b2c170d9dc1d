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

import { JsonValue, formatPath } from '@platform-orchestrator/score';

/** One difference. */
export interface SubsetDifference {
  path: string;
  expected: JsonValue;
  /** Missing where nothing is there. */
  found?: JsonValue;
}

/** Where a value is not as expected. Maps may have more than is expected, lists may not. */
export function diffSubset(
  expected: JsonValue,
  found: JsonValue | undefined,
  path: readonly (string | number)[] = [],
): SubsetDifference[] {
  if (isMap(expected) && isMap(found)) {
    return Object.entries(expected).flatMap(([key, item]) =>
      item === undefined
        ? []
        : diffSubset(item, Object.hasOwn(found, key) ? found[key] : undefined, [
            ...path,
            key,
          ]),
    );
  }
  if (
    Array.isArray(expected) &&
    Array.isArray(found) &&
    expected.length === found.length
  ) {
    return expected.flatMap((item, index) =>
      diffSubset(item, found[index], [...path, index]),
    );
  }
  return JSON.stringify(expected) === JSON.stringify(found)
    ? []
    : [
        {
          path: formatPath(path),
          expected,
          ...(found !== undefined && { found }),
        },
      ];
}

function isMap(
  value: JsonValue | undefined,
): value is Record<string, JsonValue | undefined> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
