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

import { createCipheriv, createDecipheriv } from 'node:crypto';

/** Names the format, so that another one can follow. */
const PREFIX = 'v1:';
/** Bytes, as NIST SP 800-38D recommends for GCM. Random nonces are safe for 2^32 seals under one key, more than an environment makes. */
const NONCE_SIZE = 12;
const TAG_SIZE = 16;

/**
 * Encrypts a text with AES-256-GCM.
 *
 * @param key - 32 bytes
 * @param associatedData - what the text belongs to; opening it as something else fails
 * @param randomBytes - cryptographically strong
 */
export function sealText(options: {
  key: Buffer;
  plaintext: string;
  associatedData: string;
  randomBytes: (size: number) => Uint8Array;
}): string {
  const nonce = options.randomBytes(NONCE_SIZE);
  const cipher = createCipheriv('aes-256-gcm', options.key, nonce);
  cipher.setAAD(Buffer.from(options.associatedData, 'utf8'));
  const sealed = Buffer.concat([
    nonce,
    cipher.update(options.plaintext, 'utf8'),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  return `${PREFIX}${sealed.toString('base64')}`;
}

/**
 * The text that {@link sealText} sealed.
 *
 * @throws an error that names what could not be opened, and never shows it
 */
export function openText(options: {
  key: Buffer;
  sealed: string;
  associatedData: string;
}): string {
  const { key, sealed, associatedData } = options;
  const bytes = Buffer.from(sealed.slice(PREFIX.length), 'base64');
  if (!sealed.startsWith(PREFIX) || bytes.length < NONCE_SIZE + TAG_SIZE) {
    throw new Error(`What is kept for ${associatedData} is not sealed`);
  }
  const decipher = createDecipheriv(
    'aes-256-gcm',
    key,
    bytes.subarray(0, NONCE_SIZE),
    { authTagLength: TAG_SIZE },
  );
  decipher.setAAD(Buffer.from(associatedData, 'utf8'));
  decipher.setAuthTag(bytes.subarray(-TAG_SIZE));
  try {
    return Buffer.concat([
      decipher.update(bytes.subarray(NONCE_SIZE, -TAG_SIZE)),
      decipher.final(),
    ]).toString('utf8');
  } catch {
    throw new Error(
      `What is kept for ${associatedData} cannot be opened: it was sealed with another key, for something else, or was changed`,
    );
  }
}
