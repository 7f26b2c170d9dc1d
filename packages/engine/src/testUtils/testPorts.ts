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
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  randomUUID,
} from 'node:crypto';
import { DefinitionSet } from '../model/Definitions';
import { Clock } from '../ports/Clock';
import { DefinitionSource } from '../ports/DefinitionSource';
import { Driver } from '../ports/Driver';
import { DriverRegistry } from '../ports/DriverRegistry';
import { Random } from '../ports/Random';
import { SecretScope, SecretStore } from '../ports/SecretStore';
import { DriverError } from '../ports/DriverError';

/** The system's clock; sleeps end early when their signal aborts. @public */
export function systemClock(): Clock {
  return {
    now: () => new Date(),
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(signal.reason);
          return;
        }
        const timer = setTimeout(finish, milliseconds);
        signal?.addEventListener('abort', abort, { once: true });

        function finish(): void {
          signal?.removeEventListener('abort', abort);
          resolve();
        }

        function abort(): void {
          clearTimeout(timer);
          reject(signal!.reason);
        }
      }),
  };
}

/** The system's randomness. @public */
export function systemRandom(): Random {
  return {
    id: () => randomUUID(),
    bytes: size => randomBytes(size),
    fraction: () => Math.random(),
  };
}

/** Drivers by id. @public */
export function driverRegistry(drivers: readonly Driver[]): DriverRegistry {
  const byId = new Map(drivers.map(driver => [driver.id, driver]));
  return { get: id => byId.get(id), list: () => drivers };
}

/** Definitions that a test can replace. @public */
export class TestDefinitions implements DefinitionSource {
  set: DefinitionSet;

  constructor(set: DefinitionSet) {
    this.set = set;
  }

  current(): DefinitionSet {
    return this.set;
  }

  problems() {
    return [];
  }
}

/** Real encryption with keys that are gone with the process. @public */
export class MemorySecretStore implements SecretStore {
  readonly #keys = new Map<string, Buffer>();
  readonly #values: Record<string, string>;

  /** @param values - by `store/ref` */
  constructor(values: Record<string, string> = {}) {
    this.#values = values;
  }

  async scope(environmentUid: string): Promise<SecretScope> {
    const key = this.#keys.get(environmentUid) ?? randomBytes(32);
    this.#keys.set(environmentUid, key);
    return {
      seal(plaintext, associatedData) {
        const iv = randomBytes(12);
        const cipher = createCipheriv('aes-256-gcm', key, iv);
        cipher.setAAD(Buffer.from(associatedData));
        const sealed = [cipher.update(plaintext, 'utf8'), cipher.final()];
        return Buffer.concat([iv, cipher.getAuthTag(), ...sealed]).toString(
          'base64',
        );
      },
      open(sealed, associatedData) {
        const bytes = Buffer.from(sealed, 'base64');
        const decipher = createDecipheriv(
          'aes-256-gcm',
          key,
          bytes.subarray(0, 12),
        );
        decipher.setAAD(Buffer.from(associatedData));
        decipher.setAuthTag(bytes.subarray(12, 28));
        return Buffer.concat([
          decipher.update(bytes.subarray(28)),
          decipher.final(),
        ]).toString('utf8');
      },
      hmac: text =>
        createHmac('sha256', key).update(text).digest('hex').slice(0, 40),
    };
  }

  async read({ store, ref }: { store: string; ref: string }): Promise<string> {
    const value = this.#values[`${store}/${ref}`];
    if (value === undefined) {
      throw new DriverError('invalid', `The store ${store} has no ${ref}`);
    }
    return value;
  }
}
