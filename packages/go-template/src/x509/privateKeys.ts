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

import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  KeyObject,
} from 'crypto';
import { GoError } from '../functions/GoError';
import { der } from './der';
import { pem } from './pem';
import { readDer } from './readDer';

/** Kinds of keys that `genPrivateKey` knows. */
export type KeyType = 'rsa' | 'dsa' | 'ecdsa' | 'ed25519';

const ZERO = der.integer(Buffer.of(0));

/**
 * Private keys as PEM.
 *
 * New ones come from Node's own generator: a key of RSA cannot be made of bytes that somebody else picked.
 */
export const privateKeys = {
  /** @param options.bits - length of keys of RSA and DSA */
  generate(type: KeyType, { bits }: { bits: number }): KeyObject {
    switch (type) {
      case 'rsa':
        return generateKeyPairSync('rsa', { modulusLength: bits }).privateKey;
      case 'dsa':
        return generateKeyPairSync('dsa', {
          modulusLength: bits,
          divisorLength: 256,
        }).privateKey;
      case 'ecdsa':
        return generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
          .privateKey;
      default:
        return generateKeyPairSync('ed25519').privateKey;
    }
  },

  /** Throws {@link GoError} for what is no key, or one with a passphrase. Never tells of its text. */
  read(text: string): KeyObject {
    try {
      return createPrivateKey(text);
    } catch {
      throw new GoError('the private key is no PEM of a private key');
    }
  },

  /** In the format that Go writes for its type. */
  write(key: KeyObject): string {
    switch (key.asymmetricKeyType) {
      case 'rsa':
        return key.export({ type: 'pkcs1', format: 'pem' }).toString();
      case 'ec':
        return key.export({ type: 'sec1', format: 'pem' }).toString();
      case 'dsa':
        return pem('DSA PRIVATE KEY', dsaKey(key));
      default:
        return key.export({ type: 'pkcs8', format: 'pem' }).toString();
    }
  },
};

/** OpenSSL's own format: the numbers p, q, g, y and x, which stand in two places of the newer ones. */
function dsaKey(key: KeyObject): Buffer {
  const [, algorithm, secret] = readDer(
    readDer(key.export({ type: 'pkcs8', format: 'der' }))[0].content,
  );
  const publicKey = createPublicKey(key).export({
    type: 'spki',
    format: 'der',
  });
  const [, bits] = readDer(readDer(publicKey)[0].content);
  const [, parameters] = readDer(algorithm.content);
  return der.sequence(
    ZERO,
    parameters.content,
    bits.content.subarray(1), // how many bits do not count: none
    secret.content,
  );
}
