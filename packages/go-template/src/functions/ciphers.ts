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

import { encodeBase64 as encodeSalt, hashSync } from 'bcryptjs';
import { createCipheriv, createDecipheriv } from 'crypto';
import { decodeBase64, encodeBase64 } from '../text/base64';
import { byteLength, decodeText, encodeText, toValidText } from '../text/bytes';
import { CallContext } from './CallContext';
import { defineFunction, FunctionFamily } from './defineFunction';
import { derivePassword } from './derivePassword';
import { GoError } from './GoError';

const AES = 'aes-256-cbc';
const KEY_BYTES = 32;
const BLOCK_BYTES = 16;

/** bcrypt works in 2^10 rounds on at most 72 bytes. */
const BCRYPT = { version: '2a', cost: 10, mostBytes: 72, steps: 200_000 };

/** scrypt takes as long as so many steps. */
const SCRYPT_STEPS = 500_000;

/** Sprig's functions that encrypt, and that make passwords or hashes of them. */
export const cipherFunctions: FunctionFamily = {
  encryptAES: defineFunction(
    ['string', 'string'],
    ([password, text], context) =>
      text === '' ? '' : encrypt(password, text, context),
  ),
  decryptAES: defineFunction(['string', 'string'], ([password, text]) =>
    text === '' ? '' : decrypt(password, text),
  ),
  bcrypt: defineFunction(['string'], ([password], context) =>
    bcrypt(password, context),
  ),
  htpasswd: defineFunction(['string', 'string'], ([name, password], context) =>
    name.includes(':')
      ? `invalid username: ${name}`
      : `${name}:${bcrypt(password, context)}`,
  ),
  derivePassword: defineFunction(
    ['uint32', 'string', 'string', 'string', 'string'],
    ([counter, type, password, user, site], { budget }) => {
      budget.spend(SCRYPT_STEPS);
      return derivePassword({
        counter: Number(counter.value),
        type,
        password: encodeText(password),
        user: encodeText(user),
        site: encodeText(site),
      });
    },
  ),
};

/** The initialization vector stands in front. */
function encrypt(
  password: string,
  text: string,
  { random, budget }: CallContext,
): string {
  const vector = random(BLOCK_BYTES);
  budget.claimText(2 * byteLength(text) + 2 * BLOCK_BYTES);
  const cipher = createCipheriv(AES, keyOf(password), vector);
  const parts = [vector, cipher.update(encodeText(text)), cipher.final()];
  return encodeBase64(Buffer.concat(parts));
}

function decrypt(password: string, text: string): string {
  const bytes = decodeBase64(text);
  if (typeof bytes === 'number') {
    throw new GoError(`illegal base64 data at input byte ${bytes}`);
  }
  if (bytes.length <= BLOCK_BYTES || bytes.length % BLOCK_BYTES !== 0) {
    throw new GoError('decryptAES: the input is not full blocks');
  }
  const vector = bytes.subarray(0, BLOCK_BYTES);
  const decipher = createDecipheriv(AES, keyOf(password), vector);
  decipher.setAutoPadding(false);
  const padded = Buffer.concat([
    decipher.update(bytes.subarray(BLOCK_BYTES)),
    decipher.final(),
  ]);
  // As lax as Sprig's: only the last byte counts.
  const length = padded.length - padded[padded.length - 1];
  if (length < 0) {
    throw new GoError('decryptAES: the password is another one');
  }
  return decodeText(padded.subarray(0, length));
}

/** The first bytes of the password, filled with zeros. */
function keyOf(password: string): Uint8Array {
  const key = new Uint8Array(KEY_BYTES);
  key.set(encodeText(password).subarray(0, KEY_BYTES));
  return key;
}

function bcrypt(password: string, { random, budget }: CallContext): string {
  const { version, cost, mostBytes, steps } = BCRYPT;
  if (byteLength(password) > mostBytes) {
    return 'failed to encrypt string with bcrypt: bcrypt: password length exceeds 72 bytes';
  }
  budget.spend(steps);
  const salt = encodeSalt(random(16), 16);
  return hashSync(toValidText(password), `$${version}$${cost}$${salt}`);
}
