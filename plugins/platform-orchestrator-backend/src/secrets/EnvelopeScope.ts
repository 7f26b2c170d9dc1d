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

import { createHmac, hkdfSync } from 'node:crypto';
import { SecretScope } from '@platform-orchestrator/engine';
import { openText, sealText } from './sealText';

/** Seals, opens and hashes with the keys of one scope. */
export class EnvelopeScope implements SecretScope {
  readonly #name: string;
  readonly #sealingKey: Buffer;
  readonly #hashingKey: Buffer;
  readonly #randomBytes: (size: number) => Uint8Array;

  /** @param dataKey - 32 bytes, of which a key for each purpose is derived */
  constructor(options: {
    name: string;
    dataKey: Buffer;
    randomBytes: (size: number) => Uint8Array;
  }) {
    this.#name = options.name;
    this.#sealingKey = deriveKey(options.dataKey, 'seal');
    this.#hashingKey = deriveKey(options.dataKey, 'hmac');
    this.#randomBytes = options.randomBytes;
  }

  seal(plaintext: string, associatedData: string): string {
    return sealText({
      key: this.#sealingKey,
      plaintext,
      associatedData: `${this.#name}/${associatedData}`,
      randomBytes: this.#randomBytes,
    });
  }

  open(sealed: string, associatedData: string): string {
    return openText({
      key: this.#sealingKey,
      sealed,
      associatedData: `${this.#name}/${associatedData}`,
    });
  }

  hmac(text: string): string {
    return createHmac('sha256', this.#hashingKey)
      .update(text, 'utf8')
      .digest('hex')
      .slice(0, 40);
  }
}

/** RFC 5869; no salt, for the key is already random. */
function deriveKey(dataKey: Buffer, purpose: string): Buffer {
  const label = `platform-orchestrator/${purpose}/1`;
  return Buffer.from(hkdfSync('sha256', dataKey, '', label, 32));
}
