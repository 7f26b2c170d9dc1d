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

import { SecretReference } from '../model/ResolvedText';

/** FNV-1 with 128 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
const FNV_OFFSET_BASIS = 0x6c62272e07bb014262b821756295c58dn;
const FNV_PRIME = 0x0000000001000000000000000000013bn;
const FNV_BITS = 128;

/** The letters of URL-safe base64 that the name of a variable can't hold everywhere. */
const PUNCTUATION = /[-_]/g;

/** Of variables that only exist to be part of others. */
export const SECRET_VARIABLE_PREFIX = '__ref_';

/**
 * The name of the variable that holds a secret which is part of a longer text. It has the spelling of the reference implementation, so
 * that pods aren't restarted when a workload is taken over from there.
 */
export function secretVariableName(reference: SecretReference): string {
  let hash = FNV_OFFSET_BASIS;
  for (const byte of Buffer.from(reference.name + reference.key)) {
    hash = BigInt.asUintN(FNV_BITS, hash * FNV_PRIME) ^ BigInt(byte); // eslint-disable-line no-bitwise
  }
  const text = Buffer.from(hash.toString(16).padStart(32, '0'), 'hex')
    .toString('base64url')
    .replace(PUNCTUATION, '0');
  return SECRET_VARIABLE_PREFIX + text;
}
