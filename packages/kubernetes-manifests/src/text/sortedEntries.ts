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

import { compareText } from './compareText';

/** The entries of a map in the order of their keys, so that the output does not depend on the order of the input. */
export function sortedEntries<T>(
  map: Record<string, T> | undefined,
): [string, T][] {
  return Object.entries(map ?? {}).sort(([left], [right]) =>
    compareText(left, right),
  );
}
