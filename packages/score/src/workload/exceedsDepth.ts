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

import { JsonValue } from '../model/Json';

/** Whether mappings and lists lie deeper within each other than a function that calls itself can follow. Goes level by level, not down. */
export function exceedsDepth(document: JsonValue, maximum: number): boolean {
  let level: JsonValue[] = [document];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maximum) {
      return true;
    }
    level = level.flatMap(value =>
      typeof value === 'object' && value !== null
        ? (Object.values(value) as JsonValue[])
        : [],
    );
  }
  return false;
}
