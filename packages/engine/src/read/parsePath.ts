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

import { JsonPath } from '@platform-orchestrator/score';

/** One step of a path: `["…"]`, `[0]`, or a bare key with the dot before it. */
const STEP = /\[("(?:[^"\\]|\\.)*")\]|\[(\d+)\]|\.?([^.[\]]+)/gy;

/** The elements of a path that `formatPath` wrote. What it did not write ends the path. */
export function parsePath(text: string): JsonPath {
  const path: (string | number)[] = [];
  for (const [, quoted, index, bare] of text.matchAll(STEP)) {
    if (quoted !== undefined) {
      path.push(JSON.parse(quoted) as string);
    } else {
      path.push(index === undefined ? bare : Number(index));
    }
  }
  return path;
}
