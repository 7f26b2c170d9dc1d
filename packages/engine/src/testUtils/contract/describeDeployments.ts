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

import { DeploymentRecord } from '../../model/Deployment';
import { deploymentRecord } from '../records';
import { StateStoreUnderTest } from './StateStoreUnderTest';
import { after, claim, createShop } from './createShop';

/** Deployments, their order and their cancelling. */
export function describeDeployments(options: {
  create: () => Promise<StateStoreUnderTest>;
}): void {
  describe('deployments', () => {
    it('gives back what was inserted, every field of it', async () => {
      const { store } = await createShop(options);
      const deployment: Required<DeploymentRecord> = {
        ...deploymentRecord(),
        source: {
          kind: 'score',
          files: [{ path: 'score.yaml', content: 'text' }],
          remove: ['old'],
          images: { 'web/main': 'web:2' },
        },
        planId: 'plan-1',
        approvalPlanId: 'plan-2',
        setHash: 'a'.repeat(40),
        definitions: 'd1',
        valueVersion: 3,
        state: 'failed',
        health: 'degraded',
        message: 'Release 12',
        commit: '4f2a91c',
        startedAt: after(1),
        endedAt: after(2),
        confirm: { deletes: true, keys: ['k1'] },
        cancelRequested: true,
        supersededBy: 'deployment-9',
        problems: [{ code: 'driver/invalid', message: 'size is too large' }],
        owner: 'worker',
        leaseUntil: after(3),
        token: 7,
        deadline: after(4),
      };
      await store.insertDeployment(deployment);
      await expect(store.getDeployment(deployment.id)).resolves.toEqual(
        deployment,
      );
      await expect(store.getDeployment('other')).resolves.toBeUndefined();
    });

    it('writes down who requested it', async () => {
      const { store } = await createShop(options);
      await store.insertDeployment(deploymentRecord());
      await expect(
        store.listEntries({
          deploymentId: 'deployment-1',
          after: 0,
          limit: 10,
        }),
      ).resolves.toEqual([
        {
          deploymentId: 'deployment-1',
          sequence: 1,
          token: 0,
          at: after(0),
          kind: 'deployment.requested',
          body: { by: 'user:default/mira' },
        },
      ]);
    });

    it('refuses a second one of the same id, and one of no environment', async () => {
      const { store } = await createShop(options);
      await store.insertDeployment(deploymentRecord());
      await expect(
        store.insertDeployment(deploymentRecord({ message: 'again' })),
      ).rejects.toThrow('deployment-1');
      await expect(
        store.insertDeployment(
          deploymentRecord({ id: 'deployment-2', environmentUid: 'uid-none' }),
        ),
      ).rejects.toThrow('uid-none');
      const { message } = (await store.getDeployment('deployment-1'))!;
      expect(message).toBeUndefined();
    });

    it('lists the newest first, by environment and state, in pages', async () => {
      const { store } = await createShop(options);
      for (const [index, environmentUid] of [
        'uid-development',
        'uid-staging',
        'uid-development',
        'uid-development',
      ].entries()) {
        await store.insertDeployment(
          deploymentRecord({
            id: `deployment-${index + 1}`,
            number: index + 1,
            environmentUid,
            createdAt: after(index),
            state: index === 0 ? 'succeeded' : 'queued',
          }),
        );
      }
      const ids = async (
        query: Omit<Parameters<typeof store.listDeployments>[0], 'limit'>,
        limit = 10,
      ) =>
        (await store.listDeployments({ ...query, limit })).map(({ id }) => id);
      await expect(ids({})).resolves.toEqual([
        'deployment-4',
        'deployment-3',
        'deployment-2',
        'deployment-1',
      ]);
      const environmentUid = 'uid-development';
      await expect(ids({ environmentUid }, 2)).resolves.toEqual([
        'deployment-4',
        'deployment-3',
      ]);
      await expect(ids({ environmentUid, before: 3 })).resolves.toEqual([
        'deployment-1',
      ]);
      await expect(
        ids({ environmentUid, states: ['succeeded', 'failed'] }),
      ).resolves.toEqual(['deployment-1']);
    });

    it('queues those that wait by their number', async () => {
      const { store, claimed } = await createShop(options);
      await claimed();
      for (const number of [4, 2, 3]) {
        await store.insertDeployment(
          deploymentRecord({
            id: `deployment-${number}`,
            number,
            state: number === 3 ? 'awaiting-approval' : 'queued',
          }),
        );
      }
      const queue = await store.listQueue('uid-development');
      expect(queue.map(({ id }) => id)).toEqual([
        'deployment-2',
        'deployment-4',
      ]);
      await expect(store.listQueue('uid-staging')).resolves.toEqual([]);
    });

    it('gives out copies', async () => {
      const { store } = await createShop(options);
      await store.insertDeployment(deploymentRecord());
      const first = (await store.getDeployment('deployment-1'))!;
      first.confirm.keys.push('planted');
      await expect(store.getDeployment('deployment-1')).resolves.toEqual(
        deploymentRecord(),
      );
    });
  });

  describe('cancelling', () => {
    const cancel = { deploymentId: 'deployment-1', by: 'user:default/tom' };

    it('ends one that waits at once', async () => {
      const { store } = await createShop(options);
      await store.insertDeployment(deploymentRecord());
      await expect(
        store.requestCancel({ ...cancel, now: after(5) }),
      ).resolves.toBe('cancelled');
      await expect(store.getDeployment('deployment-1')).resolves.toEqual(
        deploymentRecord({
          state: 'cancelled',
          cancelRequested: true,
          endedAt: after(5),
        }),
      );
      const entries = await store.listEntries({
        deploymentId: 'deployment-1',
        after: 1,
        limit: 10,
      });
      expect(entries.map(({ kind, body }) => ({ kind, body }))).toEqual([
        { kind: 'deployment.cancel', body: { by: 'user:default/tom' } },
        { kind: 'deployment.ended', body: { state: 'cancelled' } },
      ]);
      await expect(claim(store)).resolves.toEqual([]);
    });

    it('asks one that runs, once', async () => {
      const { store, claimed } = await createShop(options);
      await claimed();
      await expect(
        store.requestCancel({ ...cancel, now: after(5) }),
      ).resolves.toBe('running');
      await expect(
        store.requestCancel({ ...cancel, now: after(6) }),
      ).resolves.toBe('running');
      await expect(store.getDeployment('deployment-1')).resolves.toMatchObject({
        state: 'running',
        cancelRequested: true,
      });
      const entries = await store.listEntries({
        deploymentId: 'deployment-1',
        after: 2,
        limit: 10,
      });
      expect(entries.map(({ kind }) => kind)).toEqual(['deployment.cancel']);
    });

    it('leaves one that has ended', async () => {
      const { store } = await createShop(options);
      await store.insertDeployment(deploymentRecord({ state: 'succeeded' }));
      await expect(
        store.requestCancel({ ...cancel, now: after(5) }),
      ).resolves.toBe('succeeded');
      await expect(store.getDeployment('deployment-1')).resolves.toEqual(
        deploymentRecord({ state: 'succeeded' }),
      );
    });

    it('refuses one that is not there', async () => {
      const { store } = await createShop(options);
      await expect(
        store.requestCancel({ ...cancel, now: after(5) }),
      ).rejects.toThrow('deployment-1');
    });
  });
}
