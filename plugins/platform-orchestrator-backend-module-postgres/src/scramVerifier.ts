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

import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';

const ITERATIONS = 4096; // PostgreSQL's own default, `scram_iterations`
const SALT_BYTES = 16;

/**
 * What PostgreSQL stores for a password, made here, so that the password itself is in no statement.
 *
 * @remarks
 * RFC 5802, section 3; the form is PostgreSQL's, "pg_authid.rolpassword". Passwords must be ASCII: SASLprep leaves these as they are.
 */
export function scramVerifier(options: {
  password: string;
  randomBytes(size: number): Uint8Array;
}): string {
  const salt = Buffer.from(options.randomBytes(SALT_BYTES));
  const salted = pbkdf2Sync(options.password, salt, ITERATIONS, 32, 'sha256');
  const clientKey = hmac(salted, 'Client Key');
  const storedKey = createHash('sha256').update(clientKey).digest('base64');
  const serverKey = hmac(salted, 'Server Key').toString('base64');
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString(
    'base64',
  )}$${storedKey}:${serverKey}`;
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
