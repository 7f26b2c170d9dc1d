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
import { hashJson } from '../../model/canonicalJson';
import { isStoreReference } from '../isStoreReference';
import { UnversionedDefinition } from './toResourceDefinition';

/** A text that holds nothing but placeholders tells no secret. */
const ONLY_PLACEHOLDERS = /^(?:\$\{[^{}]*\})+$/;

/**
 * The version of a definition: a hash of type, driver, inputs, secrets and provision, so that criteria, names and comments can change without touching what exists.
 *
 * @param hmac - keyed hash for literal secrets, which a plain hash would give away to guessing
 */
export function definitionVersion(
  definition: UnversionedDefinition,
  hmac: (text: string) => string,
): string {
  const { type, driver, inputs, secrets, provision, dialect, account } =
    definition;
  return hashJson([
    'platform-orchestrator/definition/1',
    type,
    driver,
    dialect ?? null,
    account ?? null,
    inputs,
    hideSecrets(secrets, hmac),
    provision as unknown as JsonObject,
  ]);
}

/** Every literal leaf becomes its HMAC; placeholders and references to stores stay. */
function hideSecrets(
  value: JsonValue | undefined,
  hmac: (text: string) => string,
): JsonValue {
  if (Array.isArray(value)) {
    return value.map(item => hideSecrets(item, hmac));
  }
  if (value !== null && typeof value === 'object') {
    return isStoreReference(value)
      ? { store: value }
      : {
          object: Object.fromEntries(
            Object.entries(value).map(([key, item]) => [
              key,
              hideSecrets(item, hmac),
            ]),
          ),
        };
  }
  return typeof value === 'string' && ONLY_PLACEHOLDERS.test(value)
    ? { placeholders: value }
    : { hmac: hmac(JSON.stringify(value ?? null)) };
}
