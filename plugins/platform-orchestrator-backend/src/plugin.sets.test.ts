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
import { scoreFile } from './__testUtils__/examples';
import { StartedPlatform, startPlatform } from './__testUtils__/startPlatform';

jest.setTimeout(60_000);

const DEVELOPMENT = { application: 'shop', environment: 'development' };

const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())('sets, %p', databaseId => {
  const directory = createMockDirectory();
  let platform: StartedPlatform;

  beforeAll(async () => {
    const knex = await databases.init(databaseId);
    platform = await startPlatform({
      directory,
      features: [mockServices.database.factory({ knex })],
    });
    await platform.client.createApplication({ name: 'shop' });
  });
  afterAll(() => platform.stop());

  const refusal = (promise: Promise<unknown>) =>
    promise.then(
      () => 'allowed',
      error => `${error.statusCode} ${error.body.error.message}`,
    );

  it('can be read and compared', async () => {
    const { client, deploy } = platform;
    const first = await deploy({ ...DEVELOPMENT, score: [scoreFile()] });
    const second = await deploy({
      ...DEVELOPMENT,
      score: [scoreFile({ tag: '2.0.0' }), scoreFile({ name: 'api' })],
    });
    const again = await deploy({ ...DEVELOPMENT, set: first.set });
    expect(again.set).toBe(first.set);
    const set = await client.getSet(first.set!);
    expect(Object.keys(set.workloads)).toEqual(['web']);
    await expect(
      client.diffSets({ id: first.set!, other: second.set! }),
    ).resolves.toEqual({
      added: ['api'],
      removed: [],
      changed: [
        {
          workload: 'web',
          changes: [
            {
              path: 'containers.main.image',
              before: 'example/web:1.0.0',
              after: 'example/web:2.0.0',
            },
          ],
        },
      ],
    });
    await expect(refusal(client.getSet('f'.repeat(40)))).resolves.toMatch(
      /^404 /,
    );
  });

  it('give single workloads to another environment', async () => {
    const { client, deploy } = platform;
    const both = await deploy({
      ...DEVELOPMENT,
      complete: true,
      confirm: { deletes: true },
      score: [
        scoreFile({ database: false }),
        scoreFile({ name: 'api', database: false }),
      ],
    });
    await client.createEnvironment({
      application: 'shop',
      name: 'preview',
      type: 'development',
    });
    const preview = { application: 'shop', environment: 'preview' };
    const one = await deploy({
      ...preview,
      from: { environment: 'development' },
      workloads: ['api'],
    });
    expect(one.source).toMatchObject({
      kind: 'environment',
      text: 'api from development',
    });
    await deploy({ ...preview, set: both.set, workloads: ['web'] });
    await expect(client.getEnvironment(preview)).resolves.toMatchObject({
      set: both.set,
    });
    await expect(
      refusal(deploy({ ...preview, set: both.set, workloads: ['none'] })),
    ).resolves.toBe('404 There is no workload none there; there are: api, web');
  });
});
