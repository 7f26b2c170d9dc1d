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
import { SecretScope } from '../ports/SecretStore';
import { Secret, SecretOrigin } from './Secret';
import { Value, ValueObject } from './Value';

const SECRET_KEY = '$secret';

/**
 * Seals a value with its secrets as text that only the environment's keys open. Secrets stay secrets, with their parts and origins.
 *
 * @param associatedData - what the value belongs to; opening it as something else fails
 */
export function sealValue(options: {
  value: Value;
  scope: SecretScope;
  associatedData: string;
}): string {
  const text = JSON.stringify(encode(options.value));
  return options.scope.seal(text, options.associatedData);
}

/** The value that {@link sealValue} sealed. */
export function openValue<T extends Value = ValueObject>(options: {
  sealed: string;
  scope: SecretScope;
  associatedData: string;
}): T {
  const text = options.scope.open(options.sealed, options.associatedData);
  return decode(JSON.parse(text)) as T;
}

// An object of the user's that has a key `$secret` is told apart by one more `$`.
function encode(value: Value): JsonValue {
  if (value instanceof Secret) {
    return {
      [SECRET_KEY]: value.parts.map(part =>
        typeof part === 'string' ? part : encodeSecret(part),
      ),
    };
  }
  if (Array.isArray(value)) {
    return value.map(encode);
  }
  if (value !== null && typeof value === 'object') {
    return fromEntries(value, (key, item) => [escapeKey(key), encode(item)]);
  }
  return value;
}

// Of a secret that an outside store holds only the reference is kept; `readStoreValues` fills it in again.
function encodeSecret(secret: Secret): JsonObject {
  const origin = secret.origin!;
  return {
    value: origin.store ? null : secret.reveal(),
    origin: origin as unknown as JsonObject,
  };
}

function decode(value: JsonValue): Value {
  if (Array.isArray(value)) {
    return value.map(decode);
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  const parts = value[SECRET_KEY];
  if (Array.isArray(parts)) {
    return Secret.join(
      (parts as (string | JsonObject)[]).map(part =>
        typeof part === 'string'
          ? part
          : Secret.of(
              part.value as JsonValue,
              part.origin as unknown as SecretOrigin,
            ),
      ),
    );
  }
  return fromEntries(value as { [key: string]: JsonValue }, (key, item) => [
    unescapeKey(key),
    decode(item),
  ]);
}

function escapeKey(key: string): string {
  return /^\$+secret$/.test(key) ? `$${key}` : key;
}

function unescapeKey(key: string): string {
  return /^\$\$+secret$/.test(key) ? key.slice(1) : key;
}

function fromEntries<A, B>(
  object: { [key: string]: A },
  map: (key: string, value: A) => [string, B],
): { [key: string]: B } {
  // Object.fromEntries defines own properties, also for `__proto__`
  return Object.fromEntries(
    Object.keys(object).map(key => map(key, object[key])),
  );
}
