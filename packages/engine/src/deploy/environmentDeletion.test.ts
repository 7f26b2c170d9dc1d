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
import { TEST_ENVIRONMENT, TestPlatform } from '../testUtils/TestPlatform';
import { delta, scoreText, whole } from './testing/shop';
import { startingPlatforms } from './testing/startingPlatforms';

const MIRA = 'user:default/mira';
const WITH_DATABASE = whole(
  scoreText({
    resources: '{ db: { type: postgres }, sign: { type: key } }',
  }),
);

describe('deletion of an environment', () => {
  const start = startingPlatforms();

  async function deployed(
    options: Parameters<typeof start>[0] = {},
  ): Promise<{ platform: TestPlatform; db: string }> {
    const platform = await start(options);
    await platform.deploy(WITH_DATABASE);
    platform.takeCalls();
    const [db] = [...platform.things].find(([, { name }]) => name === 'db')!;
    return { platform, db };
  }

  const gone = (platform: TestPlatform) =>
    platform.store.getEnvironment(TEST_ENVIRONMENT);

  it('takes everything with it, each stateful resource confirmed by its key', async () => {
    const { platform, db } = await deployed();
    const source = { kind: 'delete-environment' as const };
    await expect(platform.deploy(source)).rejects.toMatchObject({
      code: 'unconfirmed',
      message: `Each stateful resource must be confirmed by its key or detached: ${db}`,
    });
    const deleted = await platform.deploy(source, { confirm: { keys: [db] } });
    expect(deleted).toMatchObject({ state: 'succeeded', problems: [] });
    expect(platform.takeCalls().sort()).toEqual([
      'delete db',
      'delete sign',
      'delete web',
    ]);
    expect(platform.things.size).toBe(0);
    await expect(gone(platform)).resolves.toBeUndefined();
    await expect(
      platform.store.listResources(TEST_ENVIRONMENT.uid),
    ).resolves.toEqual([]);
    await expect(platform.deploy(WITH_DATABASE)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('leaves outside what is detached', async () => {
    const { platform, db } = await deployed();
    const plan = await platform.orchestrator.createPlan({
      ...TEST_ENVIRONMENT,
      source: { kind: 'delete-environment', detach: [db] },
      createdBy: MIRA,
    });
    expect(plan.plan.nodes.find(({ key }) => key === db)).toMatchObject({
      action: 'retain',
      detaches: true,
      reasons: [{ text: 'stays outside, and is managed no more' }],
    });
    const deleted = await platform.deploy(WITH_DATABASE, { plan: plan.id });
    expect(deleted).toMatchObject({ state: 'succeeded', problems: [] });
    expect([...platform.things.keys()]).toEqual([db]);
    await expect(gone(platform)).resolves.toBeUndefined();
    await expect(platform.store.getResource(db)).resolves.toMatchObject({
      state: 'detached',
    });
  });

  it('is refused where the type is protected', async () => {
    const platform = await start({ environmentType: 'production' });
    await expect(
      platform.orchestrator.createPlan({
        ...TEST_ENVIRONMENT,
        source: { kind: 'delete-environment' },
        createdBy: MIRA,
      }),
    ).rejects.toMatchObject({
      code: 'conflict',
      message:
        'The environment dev cannot be deleted: its type production is protected',
    });
  });

  it('lets nobody deploy there meanwhile, and ends as it began when it is cancelled', async () => {
    const platform = await TestPlatform.create({
      definitions: (await start()).text,
    });
    const ask = (source: Parameters<TestPlatform['deploy']>[0]) =>
      platform.orchestrator.createDeployment({
        ...TEST_ENVIRONMENT,
        source,
        createdBy: MIRA,
      });
    const deletion = await ask({ kind: 'delete-environment' });
    await expect(ask(delta(scoreText()))).rejects.toMatchObject({
      code: 'conflict',
      message:
        'The environment dev is being deleted by deployment #1: cancel that one to keep it',
    });
    await platform.orchestrator.cancelDeployment({
      id: deletion.id,
      by: MIRA,
    });
    await expect(ask(delta(scoreText()))).resolves.toMatchObject({
      state: 'queued',
    });
  });

  it('can be tried again after a failure, and what was detached is taken over by key', async () => {
    const { platform, db } = await deployed();
    const source = { kind: 'delete-environment' as const, detach: [db] };
    platform.failDelete.add('sign');
    const failed = await platform.deploy(source);
    expect(failed.state).toBe('failed');
    await expect(gone(platform)).resolves.toBeDefined();
    platform.failDelete.clear();

    const again = await platform.deploy(WITH_DATABASE);
    expect(again).toMatchObject({
      state: 'failed',
      problems: expect.arrayContaining([
        expect.objectContaining({
          code: 'deploy/unconfirmed',
          node: db,
        }),
      ]),
    });
    platform.takeCalls();
    const adopted = await platform.deploy(
      { kind: 'adopt', keys: [db] },
      { confirm: { keys: [db] } },
    );
    expect(adopted).toMatchObject({ state: 'succeeded', problems: [] });
    expect(platform.takeCalls()).toEqual(['apply db']);
    await expect(platform.store.getResource(db)).resolves.toMatchObject({
      state: 'active',
      retained: false,
    });
    const complete = await platform.deploy(WITH_DATABASE);
    expect(complete).toMatchObject({ state: 'succeeded', problems: [] });
    expect(
      [...platform.things.values()].map(({ name }) => name).sort(),
    ).toEqual(['db', 'sign', 'web']);
  });

  it('adopts nothing that nobody asks for', async () => {
    const { platform, db } = await deployed();
    await platform.deploy(whole(scoreText()), { confirm: { deletes: true } });
    await expect(
      platform.deploy({ kind: 'adopt', keys: [db] }),
    ).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Nothing asks for the resource'),
    });
  });
});
