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
  SecretScope,
  SecretStore,
  StoreReference,
} from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { SecretStoreConfig } from '../config';
import { findDataKey } from '../database/operations/dataKey/findDataKey';
import { keepDataKey } from '../database/operations/dataKey/keepDataKey';
import { listOutdatedDataKeys } from '../database/operations/dataKey/listOutdatedDataKeys';
import { rewrapDataKey } from '../database/operations/dataKey/rewrapDataKey';
import { DbDataKeyRow } from '../database/tables';
import { EnvelopeScope } from './EnvelopeScope';
import { RefusingScope } from './RefusingScope';
import { readReference } from './stores/readReference';
import { WrappedKey, WrappingKeys } from './WrappingKeys';

const DATA_KEY_SIZE = 32; // bytes, for AES-256

/** The scope of what belongs to no environment, such as versions of definitions. */
export const PLATFORM_SCOPE = 'platform';

/**
 * Envelope encryption in the plugin's database: each environment has a data key of its own, wrapped by a key of the configuration.
 *
 * @remarks
 * A data key that an older configured key wrapped is wrapped again when it is first used, and all others by {@link EnvelopeSecretStore.rewrap}. Data keys stay
 * in memory unwrapped for as long as the process lives.
 */
export class EnvelopeSecretStore implements SecretStore {
  readonly #knex: Knex;
  readonly #keys: WrappingKeys | undefined;
  readonly #stores: ReadonlyMap<string, SecretStoreConfig>;
  readonly #randomBytes: (size: number) => Uint8Array;
  readonly #scopes = new Map<string, Promise<SecretScope>>();

  /** @param keys - missing where none is configured in production: then every use is refused */
  constructor(options: {
    knex: Knex;
    keys: WrappingKeys | undefined;
    stores: ReadonlyMap<string, SecretStoreConfig>;
    randomBytes: (size: number) => Uint8Array;
  }) {
    this.#knex = options.knex;
    this.#keys = options.keys;
    this.#stores = options.stores;
    this.#randomBytes = options.randomBytes;
  }

  async scope(environmentUid: string): Promise<SecretScope> {
    let scope = this.#scopes.get(environmentUid);
    if (!scope) {
      scope = this.#loadScope(environmentUid);
      this.#scopes.set(environmentUid, scope);
      // a failure, such as a database that is away, must not last
      scope.catch(() => this.#scopes.delete(environmentUid));
    }
    return scope;
  }

  async read(reference: StoreReference, signal: AbortSignal): Promise<string> {
    return readReference({ stores: this.#stores, reference, signal });
  }

  /**
   * Wraps every data key anew that another than the first configured key wraps, after which that one can be taken out of the configuration.
   *
   * @returns how many were wrapped
   * @throws when some are wrapped by keys that the configuration no longer has, after all others were
   */
  async rewrap(): Promise<number> {
    const knex = this.#knex;
    const keys = this.#keys;
    if (!keys) {
      return 0;
    }
    const outdated = await listOutdatedDataKeys({ knex, keyId: keys.first });
    const failures: Error[] = [];
    for (const row of outdated) {
      await this.#rewrap(row, keys).catch(error => failures.push(error));
    }
    if (failures.length > 0) {
      const more =
        failures.length > 1 ? ` (and ${failures.length - 1} more)` : '';
      throw new Error(`${failures[0].message}${more}`);
    }
    return outdated.length;
  }

  async #loadScope(name: string): Promise<SecretScope> {
    if (!this.#keys) {
      return new RefusingScope();
    }
    return new EnvelopeScope({
      name,
      dataKey: await this.#loadDataKey(name, this.#keys),
      randomBytes: this.#randomBytes,
    });
  }

  async #loadDataKey(scope: string, keys: WrappingKeys): Promise<Buffer> {
    const knex = this.#knex;
    const row =
      (await findDataKey({ knex, scope })) ??
      (await this.#makeDataKey(scope, keys));
    return row.key_id === keys.first
      ? keys.unwrap(scope, wrappedKeyOf(row))
      : this.#rewrap(row, keys);
  }

  async #rewrap(row: DbDataKeyRow, keys: WrappingKeys): Promise<Buffer> {
    const { scope } = row;
    const dataKey = keys.unwrap(scope, wrappedKeyOf(row));
    const { wrapped, keyId } = keys.wrap(scope, dataKey);
    const to = { wrapped, key_id: keyId };
    await rewrapDataKey({ knex: this.#knex, scope, from: row, to });
    return dataKey;
  }

  #makeDataKey(scope: string, keys: WrappingKeys) {
    const dataKey = Buffer.from(this.#randomBytes(DATA_KEY_SIZE));
    const { wrapped, keyId } = keys.wrap(scope, dataKey);
    return keepDataKey({
      knex: this.#knex,
      dataKey: {
        scope,
        wrapped,
        key_id: keyId,
        created_at: new Date().toISOString(),
      },
    });
  }
}

function wrappedKeyOf(row: DbDataKeyRow): WrappedKey {
  return { wrapped: row.wrapped, keyId: row.key_id };
}
