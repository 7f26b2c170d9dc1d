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

import { TestDatabases } from '@backstage/backend-test-utils';
import { DatabasePortReservations } from './DatabasePortReservations';
import { migrationsDirectory } from './migrateDatabase';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())(
  'DatabasePortReservations, %p',
  databaseId => {
    async function setUp() {
      const knex = await databases.init(databaseId);
      await knex.migrate.latest({ directory: migrationsDirectory() });
      let now = Date.parse('2026-11-20T12:00:00.000Z');
      const ports = new DatabasePortReservations({
        knex,
        clock: { now: () => new Date(now), sleep: async () => {} },
      });
      const wait = (milliseconds: number) => {
        now += milliseconds;
      };
      return { ports, wait };
    }

    const web = { host: 'h1', key: 'web' };

    it('gives a port to the first who asks, on each machine', async () => {
      const { ports } = await setUp();
      const claim = (host: string, key: string) =>
        ports.claim({ host, key, name: 'http', port: 20_000 });
      await expect(claim('h1', 'web')).resolves.toBe(20_000);
      await expect(claim('h1', 'api')).resolves.toBeUndefined();
      await expect(claim('h2', 'api')).resolves.toBe(20_000);
    });

    it('keeps the port that a name has', async () => {
      const { ports } = await setUp();
      await ports.claim({ ...web, name: 'http', port: 20_000 });
      await ports.claim({ ...web, name: 'admin', port: 20_001 });
      await expect(
        ports.claim({ ...web, name: 'http', port: 20_002 }),
      ).resolves.toBe(20_000);
      await expect(ports.list(web)).resolves.toEqual({
        admin: 20_001,
        http: 20_000,
      });
    });

    it('gives ports back with their workload', async () => {
      const { ports } = await setUp();
      await ports.claim({ ...web, name: 'http', port: 20_000 });
      await ports.release(web);
      await expect(ports.list(web)).resolves.toEqual({});
      await expect(
        ports.claim({ host: 'h1', key: 'api', name: 'http', port: 20_000 }),
      ).resolves.toBe(20_000);
    });

    it('frees after a day what never ran', async () => {
      const { ports, wait } = await setUp();
      await ports.claim({ ...web, name: 'http', port: 20_000 });
      wait(86_399_999);
      await ports.removeUnused();
      await expect(ports.list(web)).resolves.toEqual({ http: 20_000 });
      wait(1);
      await ports.removeUnused();
      await expect(ports.list(web)).resolves.toEqual({});
    });
  },
);
