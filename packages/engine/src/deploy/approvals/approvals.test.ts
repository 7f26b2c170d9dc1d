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
import { TEST_ENVIRONMENT, TestPlatform } from '../../testUtils/TestPlatform';
import { delta, scoreText, SHOP } from '../testing/shop';
import { startingPlatforms } from '../testing/startingPlatforms';

const MIRA = 'user:default/mira';
const lee = {
  by: 'user:default/lee',
  claims: ['user:default/lee', 'group:default/platform'],
};
const ann = {
  by: 'user:default/ann',
  claims: ['user:default/ann', 'Group:default/Platform'],
};
const tom = { by: 'user:default/tom', claims: ['user:default/tom'] };

describe('approvals', () => {
  const starting = startingPlatforms();
  const start = (environmentType = 'staging') => starting({ environmentType });

  const ask = (platform: TestPlatform, ...names: string[]) =>
    platform.orchestrator.createDeployment({
      ...TEST_ENVIRONMENT,
      source: delta(...names.map(name => scoreText({ name }))),
      createdBy: MIRA,
    });

  async function waiting(platform: TestPlatform, id: string) {
    for (;;) {
      const deployment = (await platform.store.getDeployment(id))!;
      if (deployment.state === 'awaiting-approval') {
        return deployment;
      }
      await platform.engine.clock.sleep(5);
    }
  }

  it('hold a deployment until enough of those who are asked agree', async () => {
    const platform = await start();
    const { id, state, approvalPlanId } = await ask(platform, 'web');
    expect(state).toBe('awaiting-approval');
    const plan = approvalPlanId!;
    await expect(platform.store.getPlan(plan)).resolves.toMatchObject({
      plan: { counts: { create: 3 } },
      createdBy: MIRA,
    });
    const { orchestrator } = platform;
    const first = await orchestrator.approveDeployment({
      id,
      plan,
      approver: lee,
    });
    expect(first.state).toBe('awaiting-approval');
    // the same person counts once
    await orchestrator.approveDeployment({ id, plan, approver: lee });
    expect(platform.takeCalls()).toEqual([]);
    await orchestrator.approveDeployment({ id, plan, approver: ann });
    expect((await platform.ended(id)).state).toBe('succeeded');
    expect(platform.takeCalls()).toEqual(['apply web']);
  });

  it('are not given by whoever requested it, made its plan or is not asked', async () => {
    const platform = await start();
    const { orchestrator } = platform;
    const made = await orchestrator.createPlan({
      ...TEST_ENVIRONMENT,
      source: delta(scoreText()),
      createdBy: ann.by,
    });
    const { id } = await orchestrator.createDeployment({
      ...TEST_ENVIRONMENT,
      plan: made.id,
      createdBy: lee.by,
    });
    const approve = (approver: typeof lee) =>
      orchestrator.approveDeployment({ id, plan: made.id, approver });
    await expect(approve(lee)).rejects.toMatchObject({
      code: 'forbidden',
      message:
        'user:default/lee requested deployment #2: somebody else must approve it',
    });
    await expect(approve(ann)).rejects.toMatchObject({
      code: 'forbidden',
      message:
        'user:default/ann made the plan of deployment #2: somebody else must approve it',
    });
    await expect(approve(tom)).rejects.toMatchObject({
      code: 'forbidden',
      message:
        'Approvals for dev come from group:default/platform, and user:default/tom is none of them',
    });
    await expect(platform.store.listApprovals(id)).resolves.toEqual([]);
  });

  it('are void when its turn comes with another plan', async () => {
    const platform = await start();
    const { orchestrator } = platform;
    const { id, approvalPlanId } = await ask(platform, 'web');
    const first = approvalPlanId!;
    await orchestrator.approveDeployment({ id, plan: first, approver: lee });
    platform.define(SHOP.replace('place: here', 'place: there'));
    await orchestrator.approveDeployment({ id, plan: first, approver: ann });
    const back = await waiting(platform, id);
    const second = back.approvalPlanId!;
    expect(second).not.toBe(first);
    expect(platform.takeCalls()).toEqual([]);
    await expect(
      orchestrator.approveDeployment({ id, plan: first, approver: lee }),
    ).rejects.toMatchObject({
      code: 'stale',
      changes: ['it was planned anew since'],
    });
    for (const approver of [lee, ann]) {
      await orchestrator.approveDeployment({ id, plan: second, approver });
    }
    expect((await platform.ended(id)).state).toBe('succeeded');
  });

  it('of a plan that somebody confirmed do not outlive it', async () => {
    const platform = await start();
    const { orchestrator } = platform;
    const plan = await orchestrator.createPlan({
      ...TEST_ENVIRONMENT,
      source: delta(scoreText()),
      createdBy: MIRA,
    });
    const { id } = await orchestrator.createDeployment({
      ...TEST_ENVIRONMENT,
      plan: plan.id,
      createdBy: MIRA,
    });
    platform.define(SHOP.replace('place: here', 'place: there'));
    for (const approver of [lee, ann]) {
      await orchestrator.approveDeployment({ id, plan: plan.id, approver });
    }
    const ended = await platform.ended(id);
    expect(ended.state).toBe('stale');
    expect(ended.problems[0].message).toBe(
      'Plan #1 no longer says what would happen: the platform team changed definitions',
    );
  });

  it('are asked for by the rules that hold when the turn comes', async () => {
    const platform = await starting();
    const rule = 'approvals: { required: 1, from: [group:default/platform] }';
    await platform.orchestrator.stop();
    const { id, state } = await ask(platform, 'web');
    expect(state).toBe('queued');
    const stricter = await starting({
      store: platform.store,
      secrets: platform.engine.secrets,
      definitions: SHOP.replace('{ order: 10 }', `{ order: 10, ${rule} }`),
    });
    const { approvalPlanId } = await waiting(stricter, id);
    expect(stricter.takeCalls()).toEqual([]);
    await stricter.orchestrator.approveDeployment({
      id,
      plan: approvalPlanId!,
      approver: lee,
    });
    expect((await stricter.ended(id)).state).toBe('succeeded');
  });

  it('can be refused, with a reason', async () => {
    const platform = await start();
    const { orchestrator } = platform;
    const { id, approvalPlanId } = await ask(platform, 'web');
    const refuse = { id, reason: 'not on a Friday' };
    await expect(
      orchestrator.rejectDeployment({ ...refuse, approver: tom }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    const rejected = await orchestrator.rejectDeployment({
      ...refuse,
      approver: lee,
    });
    expect(rejected).toMatchObject({
      state: 'cancelled',
      problems: [
        {
          code: 'deploy/rejected',
          message: 'user:default/lee rejected it: not on a Friday',
        },
      ],
    });
    await expect(
      orchestrator.approveDeployment({
        id,
        plan: approvalPlanId!,
        approver: ann,
      }),
    ).rejects.toMatchObject({
      code: 'conflict',
      message: 'Deployment #2 does not wait for approval: it is cancelled',
    });
    expect(platform.takeCalls()).toEqual([]);
  });

  it('are not waited for longer than the deadline', async () => {
    const platform = await starting({
      environmentType: 'staging',
      settings: { waitTimeout: 0 },
    });
    const { id } = await ask(platform, 'web');
    // deadlines are looked at when a process starts, then now and then
    await starting({ store: platform.store });
    const ended = await platform.ended(id);
    expect(ended).toMatchObject({
      state: 'cancelled',
      problems: [
        {
          code: 'deploy/waited-too-long',
          message: 'Nobody approved it in time',
        },
      ],
    });
  });

  it('let a newer deployment take the place of one that waits for them', async () => {
    const platform = await start();
    const first = await ask(platform, 'web');
    const other = await ask(platform, 'api');
    const both = await ask(platform, 'web', 'api');
    for (const { id } of [first, other]) {
      await expect(platform.ended(id)).resolves.toMatchObject({
        state: 'superseded',
        supersededBy: both.id,
      });
    }
  });

  it('let a person look at what a service wants in a protected environment', async () => {
    const platform = await start('production');
    const { orchestrator } = platform;
    const source = delta(scoreText());
    await expect(
      orchestrator.createDeployment({
        ...TEST_ENVIRONMENT,
        source,
        createdBy: MIRA,
      }),
    ).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('is protected: make a plan'),
    });
    const { id, state, approvalPlanId } = await orchestrator.createDeployment({
      ...TEST_ENVIRONMENT,
      source,
      createdBy: 'external:ci',
    });
    expect(state).toBe('awaiting-approval');
    await orchestrator.approveDeployment({
      id,
      plan: approvalPlanId!,
      approver: tom,
    });
    expect((await platform.ended(id)).state).toBe('succeeded');
  });
});
