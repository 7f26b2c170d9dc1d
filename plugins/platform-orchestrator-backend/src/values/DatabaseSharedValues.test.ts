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
import { Secret } from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { migrationsDirectory } from '../database/migrateDatabase';
import { EnvelopeSecretStore } from '../secrets';
import { WrappingKeys } from '../secrets/WrappingKeys';
import { DatabaseSharedValues } from './DatabaseSharedValues';

jest.setTimeout(60_000);

const NOW = new Date('2026-11-20T12:00:00.000Z');
const SHOP = { applicationId: 'id-shop' };
const STAGING = { applicationId: 'id-shop', environmentUid: 'uid-staging' };
const MIRA = 'user:default/mira';

const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())(
  'DatabaseSharedValues, %p',
  databaseId => {
    let knex: Knex;
    let values: DatabaseSharedValues;

    beforeEach(async () => {
      knex = await databases.init(databaseId);
      await knex.migrate.latest({ directory: migrationsDirectory() });
      await insertShop(knex);
      const keys = [{ id: '1', secret: 'key-'.repeat(10) }];
      values = new DatabaseSharedValues({
        knex,
        secrets: new EnvelopeSecretStore({
          knex,
          keys: new WrappingKeys({ keys, randomBytes }),
          stores: new Map(),
          randomBytes,
        }),
        clock: { now: () => NOW, sleep: async () => {} },
      });
    });

    const set = (
      level: typeof SHOP,
      name: string,
      value: string,
      secret = false,
    ) => values.set(level, { name, value, secret, by: MIRA });

    const read = async (environmentUid: string, version?: number) => {
      const found = await values.read({
        application: 'shop',
        environmentUid,
        ...(version !== undefined && { version }),
      });
      return { ...found, values: Object.fromEntries(found.values) };
    };

    it('are those of the application, but where an environment has its own', async () => {
      await set(SHOP, 'LEVEL', 'info');
      await set(SHOP, 'HOST', 'shop.internal');
      await set(STAGING, 'LEVEL', 'debug');
      expect(await read('uid-staging')).toEqual({
        version: 3,
        values: { LEVEL: 'debug', HOST: 'shop.internal' },
      });
      expect(await read('uid-development')).toEqual({
        version: 2,
        values: { LEVEL: 'info', HOST: 'shop.internal' },
      });
    });

    it('are as they were, when a version is asked for', async () => {
      await set(SHOP, 'LEVEL', 'info');
      await set(SHOP, 'LEVEL', 'debug');
      await values.unset(SHOP, 'LEVEL', MIRA);
      expect((await read('uid-staging', 1)).values).toEqual({ LEVEL: 'info' });
      expect((await read('uid-staging', 2)).values).toEqual({ LEVEL: 'debug' });
      expect((await read('uid-staging')).values).toEqual({});
      expect((await read('uid-staging', 0)).values).toEqual({});
    });

    it('fall back to the application when an environment unsets its own', async () => {
      await set(SHOP, 'LEVEL', 'info');
      await set(STAGING, 'LEVEL', 'debug');
      await values.unset(STAGING, 'LEVEL', MIRA);
      expect((await read('uid-staging')).values).toEqual({ LEVEL: 'info' });
      await expect(values.unset(STAGING, 'LEVEL', MIRA)).rejects.toThrow(
        "The value 'LEVEL' is not set here",
      );
    });

    it('keep secrets sealed, and show them nowhere', async () => {
      await set(SHOP, 'TOKEN', 'token-canary', true);
      await set(STAGING, 'TOKEN', 'other-canary', true);
      const found = await values.read({
        application: 'shop',
        environmentUid: 'uid-staging',
      });
      const token = found.values.get('TOKEN') as Secret;
      expect(token).toBeInstanceOf(Secret);
      expect(token.reveal()).toBe('other-canary');
      const shown = [
        await values.list(STAGING),
        await values.history(SHOP, 'TOKEN', 10),
        await knex('value_versions'),
      ];
      expect(JSON.stringify(shown)).not.toContain('canary');
      expect(await values.list(STAGING)).toEqual([
        {
          name: 'TOKEN',
          level: 'environment',
          secret: true,
          version: 2,
          setBy: MIRA,
          setAt: NOW,
        },
      ]);
    });

    it('have a history, and can be as they were again', async () => {
      await set(SHOP, 'TOKEN', 'first-canary', true);
      await set(SHOP, 'TOKEN', 'second', true);
      await values.restore(SHOP, 'TOKEN', 1, MIRA);
      const history = await values.history(SHOP, 'TOKEN', 10);
      expect(history.map(({ version, action }) => [version, action])).toEqual([
        [3, 'set'],
        [2, 'set'],
        [1, 'set'],
      ]);
      const found = await values.read({
        application: 'shop',
        environmentUid: 'uid-staging',
      });
      expect((found.values.get('TOKEN') as Secret).reveal()).toBe(
        'first-canary',
      );
      await expect(values.restore(SHOP, 'TOKEN', 9, MIRA)).rejects.toThrow(
        "Version 9 is none of the value 'TOKEN' here",
      );
    });

    it('get a version each when several are changed at once', async () => {
      const versions = await Promise.all(
        Array.from({ length: 8 }, (_, index) => set(SHOP, `V${index}`, 'x')),
      );
      expect(versions.sort((one, other) => one - other)).toEqual([
        1, 2, 3, 4, 5, 6, 7, 8,
      ]);
    });

    it('refuse names that no placeholder can have, and values that are files', async () => {
      for (const name of ['', 'a b', '1A', 'a..b', '${x}', 'x'.repeat(201)]) {
        await expect(set(SHOP, name, 'x')).rejects.toThrow(
          'is no name of a value',
        );
      }
      await expect(set(SHOP, 'A', 'x'.repeat(100_001))).rejects.toThrow(
        'more than 100000 characters',
      );
      await expect(set(SHOP, '__proto__', 'x')).resolves.toBe(1);
      const found = await values.read({
        application: 'shop',
        environmentUid: 'uid-staging',
      });
      expect([...found.values]).toEqual([['__proto__', 'x']]);
    });

    it('go with a clone of an environment when they are plain and its own', async () => {
      await set(SHOP, 'HOST', 'shop.internal');
      await set(STAGING, 'LEVEL', 'debug');
      await set(STAGING, 'TOKEN', 'canary', true);
      await values.copyPlain({
        ...SHOP,
        fromUid: 'uid-staging',
        toUid: 'uid-development',
        by: MIRA,
      });
      expect((await read('uid-development')).values).toEqual({
        HOST: 'shop.internal',
        LEVEL: 'debug',
      });
    });
  },
);

async function insertShop(knex: Knex): Promise<void> {
  const created = { etag: '1', created_at: NOW.toISOString() };
  await knex('applications').insert({
    id: 'id-shop',
    name: 'shop',
    title: 'Shop',
    ...created,
  });
  for (const name of ['development', 'staging']) {
    await knex('environments').insert({
      uid: `uid-${name}`,
      application_id: 'id-shop',
      name,
      type: name,
      paused: false,
      number_counter: 0,
      token_counter: 0,
      ...created,
    });
  }
}
