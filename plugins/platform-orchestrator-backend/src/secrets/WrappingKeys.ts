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

import { hkdfSync } from 'node:crypto';
import { WrappingKeyConfig } from '../config';
import { openText, sealText } from './sealText';

/** A data key as the database has it. */
export interface WrappedKey {
  wrapped: string;
  keyId: string;
}

/** Wraps data keys with the first of the configured keys, and unwraps what any of them wrapped. */
export class WrappingKeys {
  /** Id of the key that wraps. */
  readonly first: string;
  readonly #keys: ReadonlyMap<string, Buffer>;
  readonly #randomBytes: (size: number) => Uint8Array;

  /** @param keys - at least one */
  constructor(options: {
    keys: readonly WrappingKeyConfig[];
    randomBytes: (size: number) => Uint8Array;
  }) {
    this.first = options.keys[0].id;
    this.#keys = new Map(
      options.keys.map(({ id, secret }) => [id, deriveKey(secret)]),
    );
    this.#randomBytes = options.randomBytes;
  }

  wrap(scope: string, dataKey: Buffer): WrappedKey {
    const wrapped = sealText({
      key: this.#keys.get(this.first)!,
      plaintext: dataKey.toString('base64'),
      associatedData: associatedDataOf(scope),
      randomBytes: this.#randomBytes,
    });
    return { wrapped, keyId: this.first };
  }

  /** @throws when the configuration no longer has the key */
  unwrap(scope: string, { wrapped, keyId }: WrappedKey): Buffer {
    const key = this.#keys.get(keyId);
    if (!key) {
      throw new Error(
        `The key of ${scope} is wrapped by '${keyId}', which platformOrchestrator.secrets.keys no longer lists: add it again, after the one that shall take its place`,
      );
    }
    const text = openText({
      key,
      sealed: wrapped,
      associatedData: associatedDataOf(scope),
    });
    return Buffer.from(text, 'base64');
  }
}

function associatedDataOf(scope: string): string {
  return `data-key/${scope}`;
}

/** RFC 5869: a secret of any length becomes a key of 32 bytes. It has to be random, not a password, which the configuration checks by length. */
function deriveKey(secret: string): Buffer {
  const label = 'platform-orchestrator/wrap/1';
  return Buffer.from(hkdfSync('sha256', secret, '', label, 32));
}
