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

import { createHash } from 'crypto';
import { encodeText } from '../text/bytes';
import { defineFunction, FunctionFamily } from './defineFunction';
import { GoFunction } from './GoFunction';

/** The largest prime below 2^16. */
const ADLER_MODULUS = 65521;

/** Sprig's checksums. */
export const hashFunctions: FunctionFamily = {
  sha1sum: hash('sha1'),
  sha256sum: hash('sha256'),
  sha512sum: hash('sha512'),
  adler32sum: defineFunction(['string'], ([text]) =>
    String(adler32(encodeText(text))),
  ),
};

function hash(algorithm: 'sha1' | 'sha256' | 'sha512'): GoFunction {
  return defineFunction(['string'], ([text]) =>
    createHash(algorithm).update(encodeText(text)).digest('hex'),
  );
}

function adler32(bytes: Uint8Array): number {
  let sum = 1;
  let sumOfSums = 0;
  for (const byte of bytes) {
    sum = (sum + byte) % ADLER_MODULUS;
    sumOfSums = (sumOfSums + sum) % ADLER_MODULUS;
  }
  return sumOfSums * 2 ** 16 + sum;
}
