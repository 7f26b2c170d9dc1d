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
import { StartedPlatform, startPlatform } from './__testUtils__/startPlatform';

jest.setTimeout(60_000);

const DEVELOPMENT = { application: 'shop', environment: 'development' };
const PREVIEW = { application: 'shop', environment: 'preview' };

const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())('plans, %p', databaseId => {
  const directory = createMockDirectory();
  let platform: StartedPlatform;

  async function start(deployments: Record<string, unknown> = {}) {
    directory.clear();
    const knex = await databases.init(databaseId);
    platform = await startPlatform({
      directory,
      definitions: PLATFORM,
      config: {
        deployments: { readyTimeout: { seconds: 1 }, ...deployments } as {},
      },
      features: [mockServices.database.factory({ knex })],
    });
    await platform.client.createApplication({ name: 'shop' });
    await platform.client.createEnvironment({
      application: 'shop',
      name: 'preview',
      type: 'development',
    });
  }
  afterEach(() => platform.stop());

  const failure = (promise: Promise<unknown>) =>
    promise.then(
      () => 'allowed',
      ({ statusCode, body: { error } }) => ({
        statusCode,
        message: error.message,
        reason: error.reason,
        changes: error.changes,
      }),
    );

  it('of another environment are not there', async () => {
    await start();
    const { client } = platform;
    const { id } = await client.createPlan({
      ...PREVIEW,
      score: [scoreFile()],
    });
    await expect(
      failure(client.createDeployment({ ...DEVELOPMENT, plan: id })),
    ).resolves.toMatchObject({
      statusCode: 404,
      message: `There is no plan '${id}' in shop/development`,
    });
  });

  it('are gone after their time', async () => {
    await start({ planLifetime: { milliseconds: 1 } });
    const { client } = platform;
    const { id } = await client.createPlan({
      ...DEVELOPMENT,
      score: [scoreFile()],
    });
    await expect(
      client.getPlan({ ...DEVELOPMENT, plan: id }),
    ).resolves.toMatchObject({ state: 'expired' });
    await expect(
      failure(client.createDeployment({ ...DEVELOPMENT, plan: id })),
    ).resolves.toEqual({
      statusCode: 409,
      message: 'Plan #1 has expired. Plan again.',
      reason: 'stale',
      changes: ['it is older than plans may get'],
    });
  });

  it('go stale for the second of two people who deploy at once', async () => {
    await start();
    const { client, ended } = platform;
    const plans = await Promise.all(
      ['1.0.0', '2.0.0'].map(tag =>
        client.createPlan({ ...DEVELOPMENT, score: [scoreFile({ tag })] }),
      ),
    );
    await client.updateEnvironment({ ...DEVELOPMENT, paused: true });
    const asked = [];
    for (const { id } of plans) {
      asked.push(await client.createDeployment({ ...DEVELOPMENT, plan: id }));
    }
    // the newer one takes the place of the other: both change the same workload
    await expect(client.getDeployment(asked[0].id)).resolves.toMatchObject({
      state: 'superseded',
      supersededBy: asked[1].id,
    });
    await expect(client.getDeployment(asked[1].id)).resolves.toMatchObject({
      supersedes: [asked[0].id],
    });
    const other = await client.createDeployment({
      ...DEVELOPMENT,
      score: [scoreFile({ name: 'api' })],
    });
    await client.updateEnvironment({ ...DEVELOPMENT, paused: false });
    await expect(ended(asked[1].id)).resolves.toMatchObject({
      state: 'succeeded',
    });
    await expect(ended(other.id)).resolves.toMatchObject({
      state: 'succeeded',
    });
    await expect(
      failure(client.createDeployment({ ...DEVELOPMENT, plan: plans[0].id })),
    ).resolves.toMatchObject({
      statusCode: 409,
      reason: 'stale',
      changes: expect.arrayContaining([
        'other workloads were deployed to the environment',
      ]),
    });
  });

  it('that went stale while they waited end as stale, with what changed', async () => {
    await start();
    const { client, ended } = platform;
    await client.updateEnvironment({ ...DEVELOPMENT, paused: true });
    const plan = await client.createPlan({
      ...DEVELOPMENT,
      score: [scoreFile()],
    });
    await client.createDeployment({
      ...DEVELOPMENT,
      score: [scoreFile({ name: 'api' })],
    });
    const { id } = await client.createDeployment({
      ...DEVELOPMENT,
      plan: plan.id,
    });
    await client.updateEnvironment({ ...DEVELOPMENT, paused: false });
    const stale = await ended(id);
    expect(stale).toMatchObject({
      state: 'stale',
      problems: [
        {
          code: 'deploy/stale',
          message:
            'Plan #1 no longer says what would happen: other workloads were deployed to the environment, resources of the environment changed',
          nextStep: 'Plan again and deploy the new plan.',
        },
      ],
    });
    await expect(failure(client.retryDeployment(id))).resolves.toMatchObject({
      statusCode: 409,
      message:
        'Deployment #3 cannot be retried: its plan no longer holds; plan again',
    });
  });

  it.each([
    ['web', 'api'],
    ['api', 'web'],
  ])(
    'are not needed by CI jobs that each know one file: %s, then %s',
    async (...names) => {
      await start();
      const { client, ended } = platform;
      const asked = await Promise.all(
        names.map(name =>
          client.createDeployment({
            ...DEVELOPMENT,
            score: [scoreFile({ name })],
          }),
        ),
      );
      for (const { id } of asked) {
        await expect(ended(id)).resolves.toMatchObject({ state: 'succeeded' });
      }
      const { workloads } = await client.getEnvironment(DEVELOPMENT);
      expect(workloads.map(({ name }) => name).sort()).toEqual(['api', 'web']);
    },
  );

  it('carry images to where they are promoted', async () => {
    await start();
    const { client, deploy } = platform;
    const { path, content } = scoreFile({ database: false });
    const score = [{ path, content: content.replace(/image: .*/, 'image: .') }];
    await expect(
      failure(deploy({ ...DEVELOPMENT, score })),
    ).resolves.toMatchObject({
      statusCode: 400,
      message: expect.stringContaining(
        'The container main of web has no image',
      ),
    });
    await deploy({ ...DEVELOPMENT, score, images: { 'web/main': 'web:7' } });
    await deploy({ ...PREVIEW, from: { environment: 'development' } });
    // without an image, the one that is there stays
    await deploy({ ...PREVIEW, score });
    const { workloads } = await client.getEnvironment(PREVIEW);
    expect(workloads.map(({ images }) => images)).toEqual([{ main: 'web:7' }]);
  });

  it('that were cancelled while they waited can be tried again', async () => {
    await start();
    const { client, ended } = platform;
    await client.updateEnvironment({ ...DEVELOPMENT, paused: true });
    const { id } = await client.createDeployment({
      ...DEVELOPMENT,
      score: [scoreFile()],
    });
    await expect(client.cancelDeployment(id)).resolves.toMatchObject({
      state: 'cancelled',
    });
    await expect(failure(client.cancelDeployment(id))).resolves.toMatchObject({
      statusCode: 409,
      message: 'Deployment #1 has already ended: cancelled',
    });
    await client.updateEnvironment({ ...DEVELOPMENT, paused: false });
    const again = await client.retryDeployment(id);
    await expect(ended(again.id)).resolves.toMatchObject({
      state: 'succeeded',
    });
  });
});
