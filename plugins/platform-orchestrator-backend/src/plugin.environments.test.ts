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
const PRODUCTION = { application: 'shop', environment: 'production' };

const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())('environments, %p', databaseId => {
  const directory = createMockDirectory();
  let platform: StartedPlatform;

  beforeEach(async () => {
    directory.clear();
    const knex = await databases.init(databaseId);
    platform = await startPlatform({
      directory,
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

  async function deployedDatabase(): Promise<string> {
    await platform.deploy({ ...DEVELOPMENT, score: [scoreFile()] });
    const { items } = await platform.client.listResources({
      type: 'postgres',
    });
    return items[0].key;
  }

  it('start no deployments while they are paused', async () => {
    const { client, ended, world } = platform;
    const before = await client.getEnvironment(DEVELOPMENT);
    const paused = await client.updateEnvironment({
      ...DEVELOPMENT,
      paused: true,
      etag: before.etag,
    });
    expect(paused).toMatchObject({ paused: true, type: 'development' });
    expect(paused.etag).not.toBe(before.etag);
    const { id } = await client.createDeployment({
      ...DEVELOPMENT,
      score: [scoreFile()],
    });
    await client.createDeployment({
      ...DEVELOPMENT,
      score: [scoreFile({ name: 'api' })],
    });
    await new Promise(resolve => setTimeout(resolve, 300));
    await expect(client.getDeployment(id)).resolves.toMatchObject({
      state: 'queued',
      paused: true,
      queuePosition: 0,
    });
    await expect(client.getEnvironment(DEVELOPMENT)).resolves.toMatchObject({
      queued: 2,
    });
    expect(world.things.size).toBe(0);
    await expect(
      refusal(
        client.updateEnvironment({
          ...DEVELOPMENT,
          paused: false,
          etag: before.etag,
        }),
      ),
    ).resolves.toMatch(/^412 The environment 'development' was changed/);

    await client.updateEnvironment({ ...DEVELOPMENT, paused: false });
    await expect(ended(id)).resolves.toMatchObject({ state: 'succeeded' });
  });

  it('change their type, but none that is protected', async () => {
    const { client } = platform;
    const change = (type: string, where = DEVELOPMENT) =>
      refusal(client.updateEnvironment({ ...where, type }));
    await expect(change('nowhere')).resolves.toMatch(
      /^400 There is no environment type 'nowhere'.*: development, production$/,
    );
    await expect(change('production')).resolves.toBe(
      "409 The environment 'development' cannot become one of the type 'production': 'production' is protected",
    );
    await expect(change('development', PRODUCTION)).resolves.toMatch(
      /^409 .*'production' is protected$/,
    );
    await expect(change('development')).resolves.toBe('allowed');
  });

  it('begin with the workloads and plain values of another one, as a clone', async () => {
    const { client, world } = platform;
    await deployedDatabase();
    await client.setValue({ ...DEVELOPMENT, name: 'LEVEL', value: 'debug' });
    await client.setValue({
      ...DEVELOPMENT,
      name: 'TOKEN',
      value: 'canary',
      secret: true,
    });
    world.things.clear();
    const source = await client.getEnvironment(DEVELOPMENT);
    const clone = await client.createEnvironment({
      application: 'shop',
      name: 'preview',
      from: 'development',
    });
    expect(clone).toMatchObject({
      type: 'development',
      set: source.set,
      workloads: [],
    });
    const preview = { application: 'shop', environment: 'preview' };
    const values = await client.listValues(preview);
    expect(values.map(({ name, value }) => [name, value])).toEqual([
      ['LEVEL', 'debug'],
    ]);
    await expect(client.listDeployments(preview)).resolves.toEqual({
      items: [],
    });
    expect(world.things.size).toBe(0);
    const added = await platform.deploy({
      ...preview,
      score: [scoreFile({ name: 'api', database: false })],
    });
    expect(added.state).toBe('succeeded');
    expect([...world.rollouts.keys()].sort()).toEqual(['api', 'web']);
    await expect(
      refusal(
        client.createEnvironment({
          application: 'shop',
          name: 'other',
          from: 'nowhere',
        }),
      ),
    ).resolves.toMatch(/^404 /);
  });

  it('go with everything in them, when every database is confirmed', async () => {
    const { client, ended, world } = platform;
    const key = await deployedDatabase();
    const error = await client
      .deleteEnvironment(DEVELOPMENT)
      .catch(caught => caught);
    expect(error).toMatchObject({
      statusCode: 409,
      body: {
        error: {
          reason: 'unconfirmed',
          changes: [expect.stringContaining(key)],
        },
      },
    });
    const { id } = await client.deleteEnvironment({
      ...DEVELOPMENT,
      confirm: [key],
      message: 'no longer needed',
    });
    await expect(ended(id)).resolves.toMatchObject({
      state: 'succeeded',
      message: 'no longer needed',
      source: { kind: 'delete-environment' },
    });
    expect(world.things.size).toBe(0);
    await expect(refusal(client.getEnvironment(DEVELOPMENT))).resolves.toMatch(
      /^404 /,
    );
    const again = await client.createEnvironment({
      application: 'shop',
      name: 'development',
    });
    expect(again).toMatchObject({ workloads: [], paused: false });
  });

  it('go by a plan, and leave what is detached', async () => {
    const { client, deploy, world } = platform;
    const key = await deployedDatabase();
    const plan = await client.createPlan({
      ...DEVELOPMENT,
      delete: true,
      detach: [key],
    });
    expect(plan).toMatchObject({
      source: { kind: 'delete-environment' },
      confirmation: { keys: [] },
    });
    expect(plan.nodes.find(node => node.key === key)).toMatchObject({
      action: 'retain',
      detaches: true,
    });
    const deleted = await deploy({ ...DEVELOPMENT, plan: plan.id });
    expect(deleted.state).toBe('succeeded');
    expect([...world.things.keys()]).toEqual(['db']);
  });

  it('take no deployments while they are being deleted, and none when protected', async () => {
    const { client } = platform;
    await client.updateEnvironment({ ...DEVELOPMENT, paused: true });
    const deletion = await client.deleteEnvironment(DEVELOPMENT);
    await expect(
      refusal(
        client.createDeployment({ ...DEVELOPMENT, score: [scoreFile()] }),
      ),
    ).resolves.toBe(
      `409 The environment development is being deleted by deployment #${deletion.number}: cancel that one to keep it`,
    );
    await expect(refusal(client.deleteEnvironment(PRODUCTION))).resolves.toBe(
      '409 The environment production cannot be deleted: its type production is protected',
    );
  });

  it('hand a resource over that nothing uses', async () => {
    const { client, deploy, world } = platform;
    const key = await deployedDatabase();
    const forget = { key, confirm: key.slice(0, 8) };
    await expect(refusal(client.forgetResource(forget))).resolves.toMatch(
      /^409 The resource .* is used by rollout workloads\.web, workload workloads\.web/,
    );
    await deploy({ ...DEVELOPMENT, score: [scoreFile({ database: false })] });
    await expect(
      refusal(client.forgetResource({ key, confirm: '00000000' })),
    ).resolves.toMatch(/^400 /);
    await expect(refusal(client.adoptResource(forget))).resolves.toBe(
      `409 The resource '${key}' is not detached: it is active`,
    );
    await client.forgetResource(forget);
    await expect(refusal(client.getResource(key))).resolves.toMatch(/^404 /);
    expect(world.things.has('db')).toBe(true);
  });
});
