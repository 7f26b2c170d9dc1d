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
import { activeResource, deploymentRecord } from '../records';
import { StateStoreUnderTest } from './StateStoreUnderTest';
import { after, claim, createShop } from './createShop';

/** Who runs a deployment, and how that changes hands. */
export function describeLeases(options: {
  create: () => Promise<StateStoreUnderTest>;
}): void {
  describe('leases', () => {
    it('names who holds any, until their deployments have ended', async () => {
      const { store, claimed } = await createShop(options);
      await expect(store.listOwners()).resolves.toEqual([]);
      const { id, token } = await claimed();
      await claimed({ id: 'deployment-2', environmentUid: 'uid-staging' });
      await expect(store.listOwners()).resolves.toEqual(['worker']);
      for (const [deploymentId, held] of [
        [id, token],
        ['deployment-2', 1],
      ] as const) {
        await store.append({
          deploymentId,
          token: held,
          entries: [],
          deployment: { state: 'succeeded', endedAt: after(1) },
        });
      }
      await expect(store.listOwners()).resolves.toEqual([]);
    });

    it('starts the first deployment of each queue', async () => {
      const { store } = await createShop(options);
      for (const [id, number, environmentUid] of [
        ['second', 2, 'uid-development'],
        ['first', 1, 'uid-development'],
        ['staging', 1, 'uid-staging'],
      ] as const) {
        await store.insertDeployment(
          deploymentRecord({ id, number, environmentUid }),
        );
      }
      const claimed = await claim(store);
      expect(claimed.map(({ id }) => id).sort()).toEqual(['first', 'staging']);
      expect(claimed.find(({ id }) => id === 'first')).toEqual(
        deploymentRecord({
          id: 'first',
          state: 'running',
          owner: 'worker',
          leaseUntil: after(10_000),
          token: 1,
        }),
      );
      await expect(store.getDeployment('first')).resolves.toEqual(
        claimed.find(({ id }) => id === 'first'),
      );
      const [, entry] = await store.listEntries({
        deploymentId: 'first',
        after: 0,
        limit: 10,
      });
      expect(entry).toEqual({
        deploymentId: 'first',
        sequence: 2,
        token: 1,
        at: after(0),
        kind: 'deployment.claimed',
        body: { owner: 'worker' },
      });
    });

    it('takes no more than asked for, and nothing twice', async () => {
      const { store } = await createShop(options);
      await store.insertDeployment(deploymentRecord());
      await store.insertDeployment(
        deploymentRecord({
          id: 'deployment-2',
          environmentUid: 'uid-staging',
          createdAt: after(1),
        }),
      );
      const rounds = [
        await claim(store, { limit: 1 }),
        await claim(store, { limit: 1 }),
        await claim(store, { limit: 1 }),
      ];
      expect(rounds.map(round => round.map(({ id }) => id))).toEqual([
        ['deployment-1'],
        ['deployment-2'],
        [],
      ]);
    });

    it('gives one deployment to one of many who ask at once', async () => {
      const { store } = await createShop(options);
      await store.insertDeployment(deploymentRecord());
      const rounds = await Promise.all(
        Array.from({ length: 5 }, (_, index) =>
          claim(store, { owner: `worker-${index}` }),
        ),
      );
      expect(rounds.flat()).toHaveLength(1);
    });

    it('starts the next one when the first settles, not while it runs', async () => {
      const { store, claimed } = await createShop(options);
      const first = await claimed();
      await store.insertDeployment(
        deploymentRecord({ id: 'deployment-2', number: 2 }),
      );
      await expect(claim(store)).resolves.toEqual([]);
      await store.append({
        deploymentId: first.id,
        token: first.token,
        entries: [],
        deployment: { state: 'settling' },
      });
      const next = await claim(store);
      expect(next.map(({ id, token }) => ({ id, token }))).toEqual([
        { id: 'deployment-2', token: 2 },
      ]);
    });

    it('keeps a second deployment from running beside the first, and writes nothing of the attempt', async () => {
      const { store, claimed } = await createShop(options);
      await claimed();
      await store.insertDeployment(
        deploymentRecord({ id: 'deployment-2', number: 2 }),
      );
      await expect(
        store.append({
          deploymentId: 'deployment-2',
          token: 0,
          entries: [{ at: after(1), kind: 'deployment.started', body: {} }],
          upsert: [activeResource()],
          deployment: { state: 'running' },
          currentSet: 'e'.repeat(40),
        }),
      ).rejects.toThrow('Another deployment runs');
      await expect(store.getDeployment('deployment-2')).resolves.toMatchObject({
        state: 'queued',
      });
      await expect(
        store.listEntries({
          deploymentId: 'deployment-2',
          after: 1,
          limit: 10,
        }),
      ).resolves.toEqual([]);
      await expect(store.listResources('uid-development')).resolves.toEqual([]);
      const { currentSet } = (await store.getEnvironmentByUid(
        'uid-development',
      ))!;
      expect(currentSet).toBeUndefined();
    });

    it('hands a deployment whose lease has ended to the next who asks, with a higher token', async () => {
      const { store, claimed } = await createShop(options);
      const first = await claimed();
      await expect(
        claim(store, { owner: 'other', now: after(9_999) }),
      ).resolves.toEqual([]);
      const [second] = await claim(store, {
        owner: 'other',
        now: after(10_000),
        leaseUntil: after(20_000),
      });
      expect(second).toEqual({
        ...first,
        owner: 'other',
        leaseUntil: after(20_000),
        token: first.token + 1,
      });
    });

    it('keeps a settling deployment settling when it changes hands', async () => {
      const { store, claimed } = await createShop(options);
      const { id, token } = await claimed();
      await store.append({
        deploymentId: id,
        token,
        entries: [],
        deployment: { state: 'settling' },
      });
      const [taken] = await claim(store, { now: after(10_000) });
      expect(taken).toMatchObject({ id, state: 'settling', token: token + 1 });
    });

    it('hands over at once what belongs to an owner that is gone', async () => {
      const { store, claimed } = await createShop(options);
      const { id } = await claimed();
      await expect(
        claim(store, { owner: 'other', goneOwners: ['somebody'] }),
      ).resolves.toEqual([]);
      const [taken] = await claim(store, {
        owner: 'other',
        goneOwners: ['worker'],
      });
      expect(taken).toMatchObject({ id, owner: 'other', token: 2 });
    });

    it('renews a lease for the token that holds it', async () => {
      const { store, claimed } = await createShop(options);
      const { id, token } = await claimed();
      await expect(
        store.renewLease({
          deploymentId: id,
          token,
          leaseUntil: after(30_000),
        }),
      ).resolves.toBe(true);
      await expect(claim(store, { now: after(10_000) })).resolves.toEqual([]);
      await expect(store.getDeployment(id)).resolves.toMatchObject({
        leaseUntil: after(30_000),
      });
    });

    it('tells the holder from everybody else', async () => {
      const { store, claimed } = await createShop(options);
      const { id, token } = await claimed();
      const holds = (deploymentId: string, withToken: number) =>
        store.holdsLease({ deploymentId, token: withToken });
      await expect(holds(id, token)).resolves.toBe(true);
      await expect(holds(id, token - 1)).resolves.toBe(false);
      await expect(holds('other', token)).resolves.toBe(false);
      await store.append({
        deploymentId: id,
        token,
        entries: [],
        deployment: { state: 'failed', endedAt: after(1) },
      });
      await expect(holds(id, token)).resolves.toBe(false);
    });

    it('can be given up by its holder only', async () => {
      const { store, claimed } = await createShop(options);
      const { id, token } = await claimed();
      await store.releaseLease({ deploymentId: id, token: token - 1 });
      await expect(claim(store, { owner: 'other' })).resolves.toEqual([]);
      await store.releaseLease({ deploymentId: id, token });
      const [taken] = await claim(store, { owner: 'other' });
      expect(taken).toMatchObject({ id, owner: 'other', token: token + 1 });
    });

    it('does not renew with an old token, nor after the end, nor what is not there', async () => {
      const { store, claimed } = await createShop(options);
      const { id, token } = await claimed();
      const renew = (deploymentId: string, withToken: number) =>
        store.renewLease({
          deploymentId,
          token: withToken,
          leaseUntil: after(99_000),
        });
      await expect(renew(id, token - 1)).resolves.toBe(false);
      await expect(renew('other', token)).resolves.toBe(false);
      await store.append({
        deploymentId: id,
        token,
        entries: [],
        deployment: { state: 'failed', endedAt: after(1) },
      });
      await expect(renew(id, token)).resolves.toBe(false);
      await expect(claim(store, { now: after(99_000) })).resolves.toEqual([]);
    });

    it('refuses every write of a former holder, and changes nothing', async () => {
      const { store, claimed } = await createShop(options);
      const { id, token } = await claimed();
      await claim(store, { owner: 'other', goneOwners: ['worker'] });
      const before = await store.getDeployment(id);
      await expect(
        store.append({
          deploymentId: id,
          token,
          entries: [{ at: after(1), kind: 'node.begin', node: 'k', body: {} }],
          deployment: { state: 'failed' },
          currentSet: 'e'.repeat(40),
        }),
      ).rejects.toThrow(FencedError);
      await expect(
        store.keepGeneratedSecret({
          deploymentId: id,
          token,
          key: 'k',
          name: 'password',
          sealed: 'late',
        }),
      ).rejects.toThrow(FencedError);
      await expect(
        store.writeDriverState({
          deploymentId: id,
          token,
          key: 'k',
          version: 0,
          sealed: 'late',
        }),
      ).rejects.toThrow(FencedError);
      await expect(store.getDeployment(id)).resolves.toEqual(before);
      await expect(
        store.listEntries({ deploymentId: id, after: 3, limit: 10 }),
      ).resolves.toEqual([]);
      await expect(store.readDriverState({ key: 'k' })).resolves.toBe(
        undefined,
      );
      const { currentSet } = (await store.getEnvironmentByUid(
        'uid-development',
      ))!;
      expect(currentSet).toBeUndefined();
    });

    it('ends the lease with the deployment, which then takes no more entries', async () => {
      const { store, claimed } = await createShop(options);
      const { id, token } = await claimed();
      const end = {
        deploymentId: id,
        token,
        entries: [
          {
            at: after(1),
            kind: 'deployment.ended' as const,
            body: { state: 'succeeded' },
          },
        ],
        deployment: { state: 'succeeded' as const, endedAt: after(1) },
      };
      await expect(store.append(end)).resolves.toBe(3);
      const ended = (await store.getDeployment(id))!;
      expect(ended).toEqual(
        deploymentRecord({ state: 'succeeded', endedAt: after(1), token: 1 }),
      );
      await expect(store.append(end)).rejects.toThrow(FencedError);
      await expect(store.append({ ...end, token: 0 })).rejects.toThrow(
        FencedError,
      );
    });

    it('takes entries with token 0 only while nobody holds the deployment', async () => {
      const { store } = await createShop(options);
      await store.insertDeployment(deploymentRecord());
      await store.insertDeployment(
        deploymentRecord({ id: 'deployment-2', number: 2 }),
      );
      await store.append({
        deploymentId: 'deployment-2',
        token: 0,
        entries: [],
        deployment: {
          state: 'superseded',
          supersededBy: 'deployment-3',
          endedAt: after(2),
        },
      });
      await expect(store.getDeployment('deployment-2')).resolves.toEqual(
        deploymentRecord({
          id: 'deployment-2',
          number: 2,
          state: 'superseded',
          supersededBy: 'deployment-3',
          endedAt: after(2),
        }),
      );
      await claim(store);
      await expect(
        store.append({
          deploymentId: 'deployment-1',
          token: 0,
          entries: [],
          deployment: { state: 'superseded' },
        }),
      ).rejects.toThrow(FencedError);
      await expect(
        store.append({ deploymentId: 'other', token: 0, entries: [] }),
      ).rejects.toThrow(FencedError);
    });
  });
}
