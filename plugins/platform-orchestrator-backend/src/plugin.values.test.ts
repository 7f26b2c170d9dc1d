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
  TestDatabases,
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { PLATFORM, scoreFile } from './__testUtils__/examples';
import { policyPermissions } from './__testUtils__/policyPermissions';
import { StartedPlatform, startPlatform } from './__testUtils__/startPlatform';

jest.setTimeout(60_000);

const SHOP = { application: 'shop' };
const DEVELOPMENT = { ...SHOP, environment: 'development' };

const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())(
  'shared values over HTTP, %p',
  databaseId => {
    const directory = createMockDirectory();
    let platform: StartedPlatform;

    beforeEach(async () => {
      directory.clear();
      const knex = await databases.init(databaseId);
      platform = await startPlatform({
        directory,
        definitions: PLATFORM.replace(
          'inputs: { size: small }',
          'inputs: { size: small, host: "${values.HOST}" }',
        ),
        features: [policyPermissions, mockServices.database.factory({ knex })],
      });
      const owner = 'user:default/mira';
      const { client, as } = platform;
      await client.createApplication({ name: 'shop', owner }, as('admin'));
    });
    afterEach(() => platform.stop());

    const refusal = (promise: Promise<unknown>) =>
      promise.then(
        () => 'allowed',
        error => `${error.statusCode} ${error.body.error.message}`,
      );

    it('are set, listed, read by a deployment, unset and restored', async () => {
      const { client, as, world } = platform;
      const mira = as('mira');
      await client.setValue(
        { ...SHOP, name: 'HOST', value: 'one.internal', description: 'Mail' },
        mira,
      );
      await client.setValue(
        { ...DEVELOPMENT, name: 'HOST', value: 'two.internal' },
        mira,
      );
      await expect(client.listValues(SHOP, mira)).resolves.toEqual([
        {
          name: 'HOST',
          level: 'application',
          secret: false,
          value: 'one.internal',
          description: 'Mail',
          version: 1,
          setBy: 'user:default/mira',
          setAt: expect.any(String),
        },
      ]);
      await expect(client.listValues(DEVELOPMENT, mira)).resolves.toMatchObject(
        [{ name: 'HOST', level: 'environment', value: 'two.internal' }],
      );

      const { id } = await client.createDeployment(
        { ...DEVELOPMENT, score: [scoreFile()] },
        mira,
      );
      await platform.ended(id, mira);
      expect(world.things.get('db')).toMatchObject({ host: 'two.internal' });

      await client.unsetValue({ ...DEVELOPMENT, name: 'HOST' }, mira);
      await expect(client.listValues(DEVELOPMENT, mira)).resolves.toMatchObject(
        [{ level: 'application', value: 'one.internal' }],
      );
      await client.restoreValue(
        { ...DEVELOPMENT, name: 'HOST', version: 2 },
        mira,
      );
      const versions = await client.listValueVersions(
        { ...DEVELOPMENT, name: 'HOST' },
        mira,
      );
      expect(
        versions.map(({ version, action, value }) => [version, action, value]),
      ).toEqual([
        [4, 'set', 'two.internal'],
        [3, 'unset', undefined],
        [2, 'set', 'two.internal'],
      ]);
    });

    it('never show a secret', async () => {
      const { client, as, url } = platform;
      const mira = as('mira');
      const set = await client.setValue(
        { ...SHOP, name: 'TOKEN', value: 'token-canary', secret: true },
        mira,
      );
      const answers = [
        set,
        await client.listValues(DEVELOPMENT, mira),
        await client.listValueVersions({ ...SHOP, name: 'TOKEN' }, mira),
        await client.restoreValue({ ...SHOP, name: 'TOKEN', version: 1 }, mira),
      ];
      expect(JSON.stringify(answers)).not.toContain('canary');
      const raw = await fetch(`${url}/applications/shop/values`, {
        headers: { Authorization: `Bearer ${mira.token}` },
      });
      expect(await raw.text()).not.toContain('canary');
    });

    it('are seen and changed by those who may', async () => {
      const { client, as } = platform;
      const set = (user: string, level: typeof SHOP) =>
        refusal(
          client.setValue({ ...level, name: 'HOST', value: 'x' }, as(user)),
        );
      await expect(set('mira', SHOP)).resolves.toBe('allowed');
      await expect(set('mira', DEVELOPMENT)).resolves.toBe('allowed');
      await expect(set('tom', SHOP)).resolves.toBe(
        "404 There is no application 'shop'",
      );
      await expect(
        refusal(client.listValues(DEVELOPMENT, as('tom'))),
      ).resolves.toBe("404 There is no application 'shop'");
    });

    it('are refused with a reason', async () => {
      const { client, as } = platform;
      const mira = as('mira');
      await expect(
        refusal(client.setValue({ ...SHOP, name: 'a b', value: 'x' }, mira)),
      ).resolves.toContain("400 'a b' is no name of a value");
      await expect(
        refusal(client.unsetValue({ ...SHOP, name: 'HOST' }, mira)),
      ).resolves.toBe("404 The value 'HOST' is not set here");
      await expect(
        refusal(
          client.setValue({ ...SHOP, name: 'A', value: 7 as never }, mira),
        ),
      ).resolves.toContain('400');
    });
  },
);
