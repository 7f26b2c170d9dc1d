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
import { Secret, Value, ValueObject } from '@platform-orchestrator/engine';

/**
 * The same value with other secrets, of the same length and kind: what a template makes of it differs exactly where secrets have an influence.
 *
 * @param secret - Whether all of the value is secret, or only the secrets in it.
 */
export function decoyOf(value: ValueObject, secret: boolean): JsonObject {
  return replace(value, secret) as JsonObject;
}

function replace(value: Value, secret: boolean): JsonValue {
  if (value instanceof Secret) {
    return value.parts.length > 1
      ? value.parts
          .map(part => (typeof part === 'string' ? part : replace(part, true)))
          .join('')
      : replace(value.reveal() as Value, true);
  }
  if (Array.isArray(value)) {
    return value.map(item => replace(item, secret));
  }
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, replace(item, secret)]),
    );
  }
  return secret ? otherValue(value) : value;
}

function otherValue(value: null | boolean | number | string): JsonValue {
  switch (typeof value) {
    case 'string':
      return value.replace(/[a-zA-Z0-9]/g, nextCharacter);
    case 'number':
      return value + 1;
    case 'boolean':
      return !value;
    default:
      return null;
  }
}

/** The next letter or digit of its kind, so that what is JSON or base64 stays so. */
function nextCharacter(character: string): string {
  const wrapped = { z: 'a', Z: 'A', 9: '0' }[character];
  return wrapped ?? String.fromCharCode(character.charCodeAt(0) + 1);
}
