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
import { migrationsDirectory } from '../database/migrateDatabase';
import { IdempotentRequests } from './IdempotentRequests';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())(
  'IdempotentRequests, %p',
  databaseId => {
    async function setUp() {
      const knex = await databases.init(databaseId);
      await knex.migrate.latest({ directory: migrationsDirectory() });
      let now = Date.parse('2026-11-20T12:00:00.000Z');
      const requests = new IdempotentRequests({
        knex,
        clock: { now: () => new Date(now), sleep: async () => {} },
      });
      const wait = (milliseconds: number) => {
        now += milliseconds;
      };
      return { knex, requests, wait };
    }

    const request = {
      subject: 'user:default/mira',
      route: 'POST /applications',
      key: 'k1',
      body: { name: 'shop' },
    };

    it('gives a repeated request the first answer', async () => {
      const { requests } = await setUp();
      const work = jest.fn(async () => ({ name: 'shop' }));
      await expect(requests.run(request, work)).resolves.toEqual({
        name: 'shop',
      });
      await expect(requests.run(request, work)).resolves.toEqual({
        name: 'shop',
      });
      expect(work).toHaveBeenCalledTimes(1);
    });

    it('works each time without a key, and for each subject, route and key', async () => {
      const { requests } = await setUp();
      const work = jest.fn(async () => 1);
      for (const other of [
        { ...request, key: undefined },
        { ...request, key: undefined },
        request,
        { ...request, subject: 'user:default/tom' },
        { ...request, route: 'POST /match' },
        { ...request, key: 'k2' },
      ]) {
        await requests.run(other, work);
      }
      expect(work).toHaveBeenCalledTimes(6);
    });

    it('refuses a key that came with another body', async () => {
      const { requests } = await setUp();
      await requests.run(request, async () => 1);
      await expect(
        requests.run({ ...request, body: { name: 'other' } }, async () => 2),
      ).rejects.toThrow("The Idempotency-Key 'k1' was used with another body");
    });

    it('does not work on one request twice at once', async () => {
      const { requests } = await setUp();
      let finish = () => {};
      const first = requests.run(
        request,
        () =>
          new Promise<number>(resolve => {
            finish = () => resolve(1);
          }),
      );
      await expect(
        (async () => {
          for (;;) {
            await requests.run(request, async () => 2);
          }
        })(),
      ).rejects.toThrow('is being worked on');
      finish();
      await expect(first).resolves.toBe(1);
    });

    it('keeps no failure', async () => {
      const { requests } = await setUp();
      await expect(
        requests.run(request, async () => {
          throw new Error('no space left');
        }),
      ).rejects.toThrow('no space left');
      await expect(requests.run(request, async () => 2)).resolves.toBe(2);
    });

    it('forgets answers after a day, and lost requests after two minutes', async () => {
      const { knex, requests, wait } = await setUp();
      await requests.run(request, async () => 1);
      await knex('idempotency_keys').insert({
        subject: request.subject,
        route: request.route,
        key: 'lost',
        body_hash: 'x',
        expires_at: '2026-11-20T12:02:00.000Z',
      });
      wait(120_000);
      await expect(
        requests.run({ ...request, key: 'lost' }, async () => 3),
      ).resolves.toBe(3);
      await requests.removeExpired();
      await expect(requests.run(request, async () => 2)).resolves.toBe(1);
      wait(86_400_000);
      await requests.removeExpired();
      expect(await knex('idempotency_keys')).toEqual([]);
      await expect(requests.run(request, async () => 2)).resolves.toBe(2);
    });
  },
);
