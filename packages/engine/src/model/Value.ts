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
import { Secret } from './Secret';

/** JSON in which any leaf may be a secret. @public */
export type Value =
  | null
  | boolean
  | number
  | string
  | Secret
  | Value[]
  | ValueObject;

/** @public */
export interface ValueObject {
  [key: string]: Value;
}

/** Replaces every leaf and keeps the shape. */
export function mapValue(
  value: Value,
  leaf: (value: null | boolean | number | string | Secret) => JsonValue,
): JsonValue {
  if (Array.isArray(value)) {
    return value.map(item => mapValue(item, leaf));
  }
  if (value instanceof Secret || value === null || typeof value !== 'object') {
    return leaf(value);
  }
  const result: JsonObject = {};
  for (const key of Object.keys(value)) {
    // defineProperty, because `__proto__` is a key like any other in JSON
    Object.defineProperty(result, key, {
      value: mapValue(value[key], leaf),
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return result;
}

/** Plain JSON with every secret revealed: for drivers and sealing only. @public */
export function revealValue(value: Value): JsonValue {
  return mapValue(value, leaf =>
    leaf instanceof Secret ? leaf.reveal() : leaf,
  );
}

/** Plain JSON with every secret masked: for plans, events and answers. @public */
export function maskValue(value: Value): JsonValue {
  return mapValue(value, leaf =>
    leaf instanceof Secret ? leaf.toString() : leaf,
  );
}

/** Whether any leaf is a secret. @public */
export function containsSecret(value: Value): boolean {
  if (value instanceof Secret) {
    return true;
  }
  if (value === null || typeof value !== 'object') {
    return false;
  }
  return Object.values(value).some(containsSecret);
}
