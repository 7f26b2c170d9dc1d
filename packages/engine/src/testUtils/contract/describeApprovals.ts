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
import { FencedError } from '../../ports/StateStore';
import { deploymentRecord } from '../records';
import { StateStoreUnderTest } from './StateStoreUnderTest';
import { after, claim, createShop } from './createShop';

/** Waiting for people. */
export function describeApprovals(options: {
  create: () => Promise<StateStoreUnderTest>;
}): void {
  describe('approvals', () => {
    const waiting = deploymentRecord({
      state: 'awaiting-approval',
      approvalPlanId: 'plan-1',
    });
    const approval = {
      deploymentId: waiting.id,
      planId: 'plan-1',
      by: 'user:default/lee',
      at: after(1),
      required: 2,
    };

    it('queues a deployment with the last approval that it needs', async () => {
      const { store } = await createShop(options);
      await store.insertDeployment(waiting);
      await expect(claim(store)).resolves.toEqual([]);
      await expect(store.approveDeployment(approval)).resolves.toBe(
        'awaiting-approval',
      );
      await expect(
        store.approveDeployment({ ...approval, at: after(2) }),
      ).resolves.toBe('awaiting-approval');
      const second = { by: 'user:default/ann', at: after(3) };
      await expect(
        store.approveDeployment({ ...approval, ...second }),
      ).resolves.toBe('queued');
      await expect(store.listApprovals(waiting.id)).resolves.toEqual([
        { planId: 'plan-1', by: 'user:default/lee', at: after(1) },
        { planId: 'plan-1', by: 'user:default/ann', at: after(3) },
      ]);
      await expect(store.listQueue('uid-development')).resolves.toEqual([
        { ...waiting, state: 'queued' },
      ]);
      const entries = await store.listEntries({
        deploymentId: waiting.id,
        after: 1,
        limit: 10,
      });
      expect(entries.map(({ kind, at, body }) => ({ kind, at, body }))).toEqual(
        [
          {
            kind: 'deployment.approved',
            at: after(1),
            body: { by: 'user:default/lee', plan: 'plan-1' },
          },
          {
            kind: 'deployment.approved',
            at: after(3),
            body: { by: 'user:default/ann', plan: 'plan-1' },
          },
          { kind: 'deployment.queued', at: after(3), body: {} },
        ],
      );
    });

    it('counts two people who approve at once', async () => {
      const { store } = await createShop(options);
      await store.insertDeployment(waiting);
      const states = await Promise.all(
        ['user:default/lee', 'user:default/ann'].map(by =>
          store.approveDeployment({ ...approval, by }),
        ),
      );
      expect(states.sort()).toEqual(['awaiting-approval', 'queued']);
    });

    it('takes no approval of another plan, nor of what does not wait', async () => {
      const { store } = await createShop(options);
      await store.insertDeployment(waiting);
      const other = { ...approval, planId: 'plan-0', required: 1 };
      await expect(store.approveDeployment(other)).resolves.toBeUndefined();
      await store.approveDeployment({ ...approval, required: 1 });
      await expect(store.approveDeployment(approval)).resolves.toBeUndefined();
      await expect(store.listApprovals(waiting.id)).resolves.toHaveLength(1);
      await expect(
        store.approveDeployment({ ...approval, deploymentId: 'none' }),
      ).resolves.toBeUndefined();
    });

    it('sends a claimed deployment back with its new plan, if it is still held', async () => {
      const { store, claimed } = await createShop(options);
      const { id, token } = await claimed({ approvalPlanId: 'plan-1' });
      const back = {
        deploymentId: id,
        token,
        planId: 'plan-2',
        at: after(4),
        deadline: after(9_000),
      };
      await expect(
        store.returnForApproval({ ...back, token: token + 1 }),
      ).rejects.toThrow(FencedError);
      await store.returnForApproval(back);
      await expect(store.getDeployment(id)).resolves.toEqual(
        deploymentRecord({
          state: 'awaiting-approval',
          approvalPlanId: 'plan-2',
          token,
          deadline: after(9_000),
        }),
      );
      await expect(store.returnForApproval(back)).rejects.toThrow(FencedError);
      await expect(
        store.approveDeployment({ ...approval, planId: 'plan-2', required: 1 }),
      ).resolves.toBe('queued');
      const [again] = await claim(store);
      expect(again).toMatchObject({ id, state: 'running', token: token + 1 });
    });

    it('lists those that wait longer than they may, the most overdue first', async () => {
      const { store } = await createShop(options);
      for (const [id, number, state, deadline] of [
        ['queued', 1, 'queued', 20],
        ['approval', 2, 'awaiting-approval', 10],
        ['later', 3, 'queued', 31],
        ['ended', 4, 'failed', 5],
      ] as const) {
        await store.insertDeployment(
          deploymentRecord({ id, number, state, deadline: after(deadline) }),
        );
      }
      const overdue = async (limit: number) =>
        (await store.listOverdue({ now: after(30), limit })).map(
          ({ id }) => id,
        );
      await expect(overdue(10)).resolves.toEqual(['approval', 'queued']);
      await expect(overdue(1)).resolves.toEqual(['approval']);
    });
  });
}
