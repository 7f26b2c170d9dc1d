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

import { createHmac, scryptSync } from 'crypto';

/** Names of the algorithm, of which every password depends. */
const SCOPE = Buffer.from('com.lyndir.masterpassword');
const SCRYPT = { N: 32768, r: 8, p: 2, maxmem: 64 * 1024 * 1024 };
const KEY_BYTES = 64;

/** What a letter of a pattern stands for. */
const LETTERS: Readonly<Record<string, string>> = {
  V: 'AEIOU',
  C: 'BCDFGHJKLMNPQRSTVWXYZ',
  v: 'aeiou',
  c: 'bcdfghjklmnpqrstvwxyz',
  A: 'AEIOUBCDFGHJKLMNPQRSTVWXYZ',
  a: 'AEIOUaeiouBCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz',
  n: '0123456789',
  o: `@&%?,=[]_:-+*$#!'^~;()/.`,
  x: 'AEIOUaeiouBCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz0123456789!@#$%^&*()',
};

/** Patterns of the passwords by their type. */
const PATTERNS: ReadonlyMap<string, readonly string[]> = new Map([
  ['maximum', ['anoxxxxxxxxxxxxxxxxx', 'axxxxxxxxxxxxxxxxxno']],
  [
    'long',
    `CvcvnoCvcvCvcv CvcvCvcvnoCvcv CvcvCvcvCvcvno CvccnoCvcvCvcv CvccCvcvnoCvcv
     CvccCvcvCvcvno CvcvnoCvccCvcv CvcvCvccnoCvcv CvcvCvccCvcvno CvcvnoCvcvCvcc
     CvcvCvcvnoCvcc CvcvCvcvCvccno CvccnoCvccCvcv CvccCvccnoCvcv CvccCvccCvcvno
     CvcvnoCvccCvcc CvcvCvccnoCvcc CvcvCvccCvccno CvccnoCvcvCvcc CvccCvcvnoCvcc
     CvccCvcvCvccno`.split(/\s+/),
  ],
  ['medium', ['CvcnoCvc', 'CvcCvcno']],
  ['short', ['Cvcn']],
  ['basic', ['aaanaaan', 'aannaaan', 'aaannaaa']],
  ['pin', ['nnnn']],
]);

/** A password of the algorithm Master Password, version 3: always the same for the same user, site and counter. */
export function derivePassword(options: {
  counter: number;
  /** Such as `long` or `pin`. */
  type: string;
  password: Uint8Array;
  user: Uint8Array;
  site: Uint8Array;
}): string {
  const { counter, type, password, user, site } = options;
  const patterns = PATTERNS.get(type);
  if (!patterns) {
    return `cannot find password template ${type}`;
  }
  const salt = Buffer.concat([SCOPE, uint32(user.length), user]);
  const key = scryptSync(password, salt, KEY_BYTES, SCRYPT);
  const [first, ...rest] = createHmac('sha256', key)
    .update(Buffer.concat([SCOPE, uint32(site.length), site, uint32(counter)]))
    .digest();
  const pattern = patterns[first % patterns.length];
  return Array.from(pattern, (letter, index) => {
    const choices = LETTERS[letter];
    return choices[rest[index] % choices.length];
  }).join('');
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
