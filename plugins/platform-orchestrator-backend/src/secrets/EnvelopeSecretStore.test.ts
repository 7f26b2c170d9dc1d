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

import { randomBytes } from 'node:crypto';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { WrappingKeyConfig } from '../config';
import { migrationsDirectory } from '../database/migrateDatabase';
import { EnvelopeSecretStore } from './EnvelopeSecretStore';
import { WrappingKeys } from './WrappingKeys';

jest.setTimeout(60_000);

const OLD = { id: '2025', secret: 'old-'.repeat(10) };
const NEW = { id: '2026', secret: 'new-'.repeat(10) };

const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())(
  'EnvelopeSecretStore, %p',
  databaseId => {
    let knex: Knex;

    beforeAll(async () => {
      knex = await databases.init(databaseId);
      await knex.migrate.latest({ directory: migrationsDirectory() });
    });

    beforeEach(async () => {
      await knex('data_keys').delete();
    });

    function createStore(keys: WrappingKeyConfig[]) {
      return new EnvelopeSecretStore({
        knex,
        keys:
          keys.length > 0 ? new WrappingKeys({ keys, randomBytes }) : undefined,
        stores: new Map(),
        randomBytes,
      });
    }

    it('opens after a restart what it sealed before', async () => {
      const first = await createStore([NEW]).scope('uid-1');
      const sealed = first.seal('hunter2-canary', 'resource/k1/secrets');
      const second = await createStore([NEW]).scope('uid-1');
      expect(second.open(sealed, 'resource/k1/secrets')).toBe('hunter2-canary');
      expect(() => second.open(sealed, 'resource/k2/secrets')).toThrow(
        'resource/k2/secrets cannot be opened',
      );
      expect(sealed).not.toContain('canary');
    });

    it('gives replicas that start at once the same key', async () => {
      const scopes = await Promise.all(
        Array.from({ length: 5 }, () => createStore([NEW]).scope('uid-1')),
      );
      const hashes = scopes.map(scope => scope.hmac('text'));
      expect(new Set(hashes).size).toBe(1);
      expect(hashes[0]).toMatch(/^[0-9a-f]{40}$/);
    });

    it('keeps environments apart', async () => {
      const store = createStore([NEW]);
      const one = await store.scope('uid-1');
      const other = await store.scope('uid-2');
      expect(() => other.open(one.seal('x', 'row'), 'row')).toThrow();
      expect(one.hmac('text')).not.toBe(other.hmac('text'));
    });

    it('wraps with the first key, and anew what an older one wrapped', async () => {
      const before = await createStore([OLD]).scope('uid-1');
      const sealed = before.seal('x', 'row');
      expect(await knex('data_keys').pluck('key_id')).toEqual(['2025']);

      const rotated = await createStore([NEW, OLD]).scope('uid-1');
      expect(rotated.open(sealed, 'row')).toBe('x');
      expect(await knex('data_keys').pluck('key_id')).toEqual(['2026']);

      const after = await createStore([NEW]).scope('uid-1');
      expect(after.open(sealed, 'row')).toBe('x');
      expect(after.hmac('text')).toBe(before.hmac('text'));
    });

    it('wraps anew what nobody uses, so that an old key can go', async () => {
      for (const uid of ['uid-1', 'uid-2', 'uid-3']) {
        await createStore([OLD]).scope(uid);
      }
      const hmac = (await createStore([OLD]).scope('uid-2')).hmac('text');
      await expect(createStore([NEW, OLD]).rewrap()).resolves.toBe(3);
      await expect(createStore([NEW, OLD]).rewrap()).resolves.toBe(0);
      const without = await createStore([NEW]).scope('uid-2');
      expect(without.hmac('text')).toBe(hmac);
    });

    it('wraps the others when one cannot be', async () => {
      await createStore([OLD]).scope('uid-1');
      await createStore([{ id: 'lost', secret: OLD.secret }]).scope('uid-0');
      await expect(createStore([NEW, OLD]).rewrap()).rejects.toThrow(
        "The key of uid-0 is wrapped by 'lost'",
      );
      const keys = await knex('data_keys').orderBy('scope').pluck('key_id');
      expect(keys).toEqual(['lost', '2026']);
    });

    it('names the key that the configuration has lost', async () => {
      await createStore([OLD]).scope('uid-1');
      await expect(createStore([NEW]).scope('uid-1')).rejects.toThrow(
        "The key of uid-1 is wrapped by '2025', which platformOrchestrator.secrets.keys no longer lists",
      );
    });

    it('refuses a key of the same id with another secret', async () => {
      await createStore([OLD]).scope('uid-1');
      await expect(
        createStore([{ ...NEW, id: OLD.id }]).scope('uid-1'),
      ).rejects.toThrow('data-key/uid-1 cannot be opened');
    });

    it('keeps nothing without a key', async () => {
      const scope = await createStore([]).scope('uid-1');
      expect(() => scope.seal('x', 'row')).toThrow(
        'secrets: { keys: [{ id: "1", secret: "${PLATFORM_ORCHESTRATOR_KEY}" }] }',
      );
      expect(() => scope.hmac('x')).toThrow('No key is configured');
      expect(await knex('data_keys')).toEqual([]);
    });
  },
);
