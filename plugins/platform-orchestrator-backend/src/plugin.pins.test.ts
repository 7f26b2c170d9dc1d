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
import { writeFileSync } from 'node:fs';
import {
  TestDatabases,
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { PLATFORM, scoreFile } from './__testUtils__/examples';
import { StartedPlatform, startPlatform } from './__testUtils__/startPlatform';

jest.setTimeout(60_000);

const DEVELOPMENT = { application: 'shop', environment: 'development' };

const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())('pins, %p', databaseId => {
  const directory = createMockDirectory();
  let platform: StartedPlatform;
  let knex: Knex;

  beforeEach(async () => {
    directory.setContent({ 'platform.yaml': PLATFORM });
    knex = await databases.init(databaseId);
    platform = await startPlatform({
      directory,
      config: {
        definitions: [
          { type: 'file', target: directory.resolve('platform.yaml') },
        ],
      },
      features: [mockServices.database.factory({ knex })],
    });
    await platform.client.createApplication({ name: 'shop' });
  });
  afterEach(() => platform.stop());

  const refusal = (promise: Promise<unknown>) =>
    promise.then(
      () => 'allowed',
      error => `${error.statusCode} ${error.body.error.message}`,
    );

  /** The platform team changes the definition; resolves when it is active. */
  async function changeSize(): Promise<void> {
    const { client } = platform;
    const before = await client.getCapabilities();
    writeFileSync(
      directory.resolve('platform.yaml'),
      PLATFORM.replace('size: small', 'size: huge'),
    );
    for (;;) {
      const { definitions } = await client.getCapabilities();
      if (definitions.version !== before.definitions.version) {
        return;
      }
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }

  it('keep a definition at what a deployment used', async () => {
    const { client, deploy, world } = platform;
    await deploy({ ...DEVELOPMENT, score: [scoreFile()] });
    const versions = await client.listDefinitionVersions('postgres-small');
    expect(versions).toEqual([
      {
        version: expect.stringMatching(/^[0-9a-f]{40}$/),
        type: 'postgres',
        driver: 'thing',
        recordedAt: expect.any(String),
      },
    ]);
    const [{ version }] = versions;
    const pin = {
      definition: 'postgres-small',
      version,
      reason: 'until the migration is over',
    };
    const pinned = {
      ...pin,
      pinnedBy: 'user:default/mock',
      pinnedAt: expect.any(String),
    };
    await expect(client.setPin({ ...DEVELOPMENT, ...pin })).resolves.toEqual(
      pinned,
    );
    await expect(client.listPins(DEVELOPMENT)).resolves.toEqual([pinned]);

    await changeSize();
    const plan = () =>
      client.createPlan({ ...DEVELOPMENT, score: [scoreFile()] });
    await expect(plan()).resolves.toMatchObject({ hasChanges: false });
    const { definition } = pin;
    await client.removePin({ ...DEVELOPMENT, definition });
    await expect(client.listPins(DEVELOPMENT)).resolves.toEqual([]);
    await expect(plan()).resolves.toMatchObject({ hasChanges: true });
    await deploy({ ...DEVELOPMENT, score: [scoreFile()] });
    expect(world.things.get('db')).toEqual({ size: 'huge' });

    await client.setPin({ ...DEVELOPMENT, ...pin });
    await deploy({ ...DEVELOPMENT, score: [scoreFile()] });
    expect(world.things.get('db')).toEqual({ size: 'small' });
    await expect(
      client.listDefinitionVersions('postgres-small'),
    ).resolves.toHaveLength(2);
  });

  it('are of versions that a deployment used, and are sealed', async () => {
    const { client, deploy } = platform;
    const pin = { ...DEVELOPMENT, definition: 'postgres-small' };
    const version = 'f'.repeat(40);
    await expect(refusal(client.setPin({ ...pin, version }))).resolves.toBe(
      `404 No deployment used the definition 'postgres-small' at the version '${version}'; there are: none`,
    );
    await expect(refusal(client.removePin(pin))).resolves.toBe(
      "404 The definition 'postgres-small' is not pinned",
    );
    await deploy({ ...DEVELOPMENT, score: [scoreFile()] });
    const versions = await client.listDefinitionVersions('postgres-small');
    const rows = await knex('definition_versions').where({
      version: versions[0].version,
    });
    expect(rows).toHaveLength(1);
    expect(JSON.stringify([versions, rows])).not.toContain('admin-canary');
    await expect(
      refusal(client.setPin({ ...pin, environment: 'nowhere', version })),
    ).resolves.toMatch(/^404 /);
  });
});
