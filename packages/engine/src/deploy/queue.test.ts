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
import { DeploymentState } from '../model/Deployment';
import { DeploymentSource } from '../model/DeploymentSet';
import { TEST_ENVIRONMENT, TestPlatform } from '../testUtils/TestPlatform';
import { delta, scoreText, SHOP, whole } from './testing/shop';
import { startingPlatforms } from './testing/startingPlatforms';

const MIRA = 'user:default/mira';

const named = (...names: string[]) =>
  delta(...names.map(name => scoreText({ name })));

describe('the queue of an environment', () => {
  const start = startingPlatforms();

  const ask = (platform: TestPlatform, source: DeploymentSource) =>
    platform.orchestrator.createDeployment({
      ...TEST_ENVIRONMENT,
      source,
      confirm: { deletes: true },
      createdBy: MIRA,
    });

  /** A platform that claims nothing yet. */
  const idle = () => TestPlatform.create({ definitions: SHOP });

  it.each<[string, DeploymentSource, DeploymentSource, boolean]>([
    ['the same workload', named('web'), named('web'), true],
    ['more than the waiting one', named('web'), named('web', 'api'), true],
    ['less than the waiting one', named('web', 'api'), named('web'), false],
    ['something else', named('web'), named('api'), false],
    ['everything', named('web', 'api'), whole(scoreText()), true],
    ['one of everything', whole(scoreText()), named('web'), false],
    ['a removal', { ...named(), remove: ['web'] }, named('web'), true],
    ['by a removal', named('web'), { ...named(), remove: ['web'] }, true],
  ])(
    'lets a newer deployment take the place of one that waits: %s',
    async (_what, waiting, newer, isSuperseded) => {
      const platform = await idle();
      await deployFirst(platform, named('web', 'api'));
      const first = await ask(platform, waiting);
      const second = await ask(platform, newer);
      const after = await platform.store.getDeployment(first.id);
      expect(after).toMatchObject(
        isSuperseded
          ? { state: 'superseded', supersededBy: second.id }
          : { state: 'queued' },
      );
    },
  );

  it('lets a whole set take the place of another, and leaves other kinds their turn', async () => {
    const platform = await idle();
    const { setHash } = await deployFirst(platform, named('web', 'api'));
    const set = { kind: 'set' as const, set: setHash! };
    const one = await ask(platform, { ...set, workloads: ['web'] });
    const all = await ask(platform, set);
    const deletion = await ask(platform, { kind: 'delete-environment' });
    const states = await Promise.all(
      [one, all, deletion].map(({ id }) => platform.store.getDeployment(id)),
    );
    expect(states.map(deployment => deployment!.state)).toEqual([
      'superseded',
      'queued',
      'queued',
    ]);
  });

  it('has both of two deltas in the end, whichever comes first', async () => {
    for (const order of [
      ['web', 'api'],
      ['api', 'web'],
    ]) {
      const platform = await start();
      const asked = await Promise.all(
        order.map(name => ask(platform, named(name))),
      );
      for (const { id } of asked) {
        expect((await platform.ended(id)).state).toBe('succeeded');
      }
      const { currentSet } = (await platform.store.getEnvironment(
        TEST_ENVIRONMENT,
      ))!;
      const { workloads } = (await platform.store.getSet(currentSet!))!;
      expect(Object.keys(workloads).sort()).toEqual(['api', 'web']);
    }
  });

  it('takes what an environment had when it was asked for', async () => {
    const platform = await start();
    const first = await platform.deploy(named('web'));
    const { source } = await platform.orchestrator.createPlan({
      ...TEST_ENVIRONMENT,
      source: { kind: 'environment', environment: 'dev', workloads: ['web'] },
      createdBy: MIRA,
    });
    expect(source).toEqual({
      kind: 'set',
      set: first.setHash,
      workloads: ['web'],
      from: { environment: 'dev' },
    });
    await platform.deploy(named('api'));
    const back = await platform.deploy(
      { kind: 'deployment', deployment: first.id },
      { confirm: { deletes: true } },
    );
    expect(back).toMatchObject({
      state: 'succeeded',
      setHash: first.setHash,
    });
  });

  it('ends one that waits for a workload when a newer one rolls it out, and both name each other', async () => {
    const platform = await start({ settings: { readyTimeout: 60_000 } });
    platform.runtime = () => ({
      health: 'degraded',
      message: 'it crashes',
      containers: [],
      urls: [],
    });
    const failing = await ask(platform, named('web'));
    await inState(platform, failing.id, 'settling');
    platform.runtime = () => ({
      health: 'healthy',
      containers: [],
      urls: [],
    });
    const fix = await platform.deploy(
      delta(scoreText({ name: 'web', tag: '2' })),
    );
    expect(fix.state).toBe('succeeded');
    await expect(platform.ended(failing.id)).resolves.toMatchObject({
      state: 'superseded',
      supersededBy: fix.id,
      problems: [],
    });
  });

  it('lets resources of a protected environment be pruned by key, without a plan', async () => {
    const platform = await start({ environmentType: 'production' });
    const planned = async (source: DeploymentSource) => {
      const { id: plan } = await platform.orchestrator.createPlan({
        ...TEST_ENVIRONMENT,
        source,
        createdBy: MIRA,
      });
      return platform.deploy(source, { plan, confirm: { deletes: true } });
    };
    await planned(
      whole(scoreText({ resources: '{ db: { type: postgres } }' })),
    );
    await planned(whole(scoreText()));
    const rows = await platform.store.listResources(TEST_ENVIRONMENT.uid);
    const { key } = rows.find(({ retained }) => retained)!;
    const pruned = await platform.deploy(
      { kind: 'prune', keys: [key] },
      { confirm: { deletes: true, keys: [key] } },
    );
    expect(pruned).toMatchObject({ state: 'succeeded', problems: [] });
    expect(platform.things.has(key)).toBe(false);
  });

  it('tries again what failed, and nothing else', async () => {
    const platform = await start();
    const source = whole(scoreText({ resources: '{ sign: { type: key } }' }));
    platform.failures.set('sign', new Error('out of order'));
    const failed = await platform.deploy(source);
    expect(failed.state).toBe('failed');
    platform.failures.clear();
    platform.takeCalls();
    const retry = (id: string) =>
      platform.orchestrator.retryDeployment({ id, createdBy: MIRA });
    const { id, source: again } = await retry(failed.id);
    expect(again).toEqual(failed.source);
    expect((await platform.ended(id)).state).toBe('succeeded');
    expect(platform.takeCalls()).toEqual(['apply sign', 'apply web']);
    await expect(retry(id)).rejects.toMatchObject({
      code: 'conflict',
      message:
        'Deployment #2 cannot be retried: it succeeded; deploy it again to roll back to it',
    });
    await expect(retry('none')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('ends a cancelled deployment whose driver does not answer, and tries it again', async () => {
    const platform = await start({
      settings: { cancelGrace: 20, leaseDuration: 300, idleInterval: 20 },
    });
    let reached = () => {};
    const begun = new Promise<void>(resolve => {
      reached = resolve;
    });
    platform.onApply = async (_name, _request, { signal }) => {
      reached();
      await new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    };
    const { id } = await ask(platform, named('web'));
    await begun;
    await platform.orchestrator.cancelDeployment({ id, by: MIRA });
    const cancelled = await platform.ended(id);
    expect(cancelled.state).toBe('cancelled');
    const rows = await platform.store.listResources(TEST_ENVIRONMENT.uid);
    expect(
      rows.filter(({ state }) => state === 'failed').map(({ kind }) => kind),
    ).toEqual(['rollout']);
    platform.onApply = async () => {};
    const again = await platform.orchestrator.retryDeployment({
      id,
      createdBy: MIRA,
    });
    expect((await platform.ended(again.id)).state).toBe('succeeded');
  });

  it('stops a deployment at its deadline, and says so', async () => {
    const platform = await start({ settings: { deploymentTimeout: 50 } });
    platform.onApply = async name => {
      if (name === 'sign') {
        await platform.engine.clock.sleep(120);
      }
    };
    const failed = await platform.deploy(
      whole(scoreText({ resources: '{ sign: { type: key } }' })),
    );
    expect(failed).toMatchObject({
      state: 'failed',
      problems: [{ code: 'deploy/timeout' }],
    });
    expect(platform.takeCalls()).toEqual(['apply sign']);
  });
});

/** Deploys, then stops claiming. */
async function deployFirst(platform: TestPlatform, source: DeploymentSource) {
  const runner = await TestPlatform.create({
    definitions: SHOP,
    store: platform.store,
    secrets: platform.engine.secrets,
  });
  runner.orchestrator.start();
  const deployment = await runner.deploy(source);
  await runner.orchestrator.stop();
  return deployment;
}

async function inState(
  platform: TestPlatform,
  id: string,
  state: DeploymentState,
): Promise<void> {
  while ((await platform.store.getDeployment(id))?.state !== state) {
    await platform.engine.clock.sleep(5);
  }
}
