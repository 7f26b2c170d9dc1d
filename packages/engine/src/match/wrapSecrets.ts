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

import { Secret } from '../model/Secret';
import { Value } from '../model/Value';

/**
 * Makes every leaf that is none yet a {@link Secret}; maps and lists keep their shape.
 *
 * @param origin - what all of it belongs to, and the path in there
 */
export function wrapSecrets(
  value: Value,
  origin: { from: string; path: readonly string[] },
): Value {
  if (value instanceof Secret) {
    return value;
  }
  const below = (item: Value, key: string) =>
    wrapSecrets(item, { ...origin, path: [...origin.path, key] });
  if (Array.isArray(value)) {
    return value.map((item, index) => below(item, String(index)));
  }
  return value !== null && typeof value === 'object'
    ? Object.fromEntries(
        Object.entries(value).map(([key, item]) => [key, below(item, key)]),
      )
    : Secret.of(value, { from: origin.from, path: origin.path.join('.') });
}
