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

import { isDeepStrictEqual } from 'node:util';
import {
  JsonObject,
  JsonValue,
  formatPath,
} from '@platform-orchestrator/score';

/** Something that is not as it was expected. */
export interface Difference {
  /** Where in `expect`. */
  path: string;
  /** Missing where nothing was expected. */
  expected?: JsonValue;
  /** Missing where nothing was found. */
  found?: JsonValue;
  /** Why it is so, as far as that is known; one line each. */
  notes?: string[];
}

/** Compares what was expected with what was found: of maps the members that are expected, of lists and all else the whole. */
export function compareExpected(
  expected: JsonValue,
  found: JsonValue | undefined,
  path: readonly (string | number)[],
): Difference[] {
  if (isMap(expected) && isMap(found)) {
    return Object.keys(expected).flatMap(name =>
      compareExpected(
        expected[name] ?? null,
        Object.hasOwn(found, name) ? found[name] : undefined,
        [...path, name],
      ),
    );
  }
  return isDeepStrictEqual(expected, found)
    ? []
    : [
        {
          path: formatPath(path),
          expected,
          ...(found !== undefined && { found }),
        },
      ];
}

function isMap(value: JsonValue | undefined): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
