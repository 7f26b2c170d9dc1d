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

/** Environments that go, and resources that are handed over. */
export function describeEndOfLife(options: {
  create: () => Promise<StateStoreUnderTest>;
}): void {
  const name = { application: 'shop', environment: 'development' };

  describe('a deleted environment', () => {
    it('is found by its uid alone, and takes no more deployments', async () => {
      const { store, claimed } = await createShop(options);
      const { id, token } = await claimed();
      const waiting = deploymentRecord({ id: 'deployment-2', number: 2 });
      await store.insertDeployment(waiting);
      const deletion = { deploymentId: id, token, at: after(5) };
      await expect(
        store.deleteEnvironment({ ...deletion, token: token + 1 }),
      ).rejects.toThrow(FencedError);
      await expect(store.getEnvironment(name)).resolves.toBeDefined();
      await store.deleteEnvironment(deletion);
      await store.deleteEnvironment(deletion);
      await expect(store.getEnvironment(name)).resolves.toBeUndefined();
      await expect(
        store.getEnvironmentByUid('uid-development'),
      ).resolves.toMatchObject(name);
      await expect(
        store.insertDeployment(deploymentRecord({ id: 'late', number: 3 })),
      ).rejects.toThrow('was deleted');
      await store.append({
        deploymentId: id,
        token,
        entries: [],
        deployment: { state: 'succeeded', endedAt: after(6) },
      });
      await expect(claim(store)).resolves.toEqual([]);
    });

    it('gives its name away', async () => {
      const { store, claimed, putEnvironment } = await createShop(options);
      const { id, token } = await claimed();
      await store.deleteEnvironment({
        deploymentId: id,
        token,
        at: after(5),
      });
      const again = {
        ...name,
        environmentType: 'development',
        uid: 'uid-again',
        paused: false,
      };
      await putEnvironment(again);
      await expect(store.getEnvironment(name)).resolves.toEqual(again);
    });
  });

  describe('a resource that is forgotten', () => {
    it('is gone with what was kept for it, and its deployment tells it', async () => {
      const { store, claimed } = await createShop(options);
      const { id, token } = await claimed();
      const row = activeResource({ deploymentId: id });
      const lease = { deploymentId: id, token };
      await store.append({ ...lease, entries: [], upsert: [row] });
      const state = { ...lease, key: row.key, version: 0, sealed: 'state' };
      await store.writeDriverState(state);
      const forget = { key: row.key, by: 'user:default/lee', at: after(7) };
      await expect(store.forgetResource(forget)).resolves.toBe('busy');
      await expect(store.getResource(row.key)).resolves.toEqual(row);
      await store.append({
        ...lease,
        entries: [],
        deployment: { state: 'succeeded', endedAt: after(6) },
      });
      await expect(store.forgetResource(forget)).resolves.toBe('forgotten');
      await expect(store.getResource(row.key)).resolves.toBeUndefined();
      await expect(
        store.readDriverState({ key: row.key }),
      ).resolves.toBeUndefined();
      await expect(store.forgetResource(forget)).resolves.toBe('absent');
      const entries = await store.listEntries({
        deploymentId: id,
        after: 2,
        limit: 10,
      });
      expect(
        entries.map(({ kind, node, at, body }) => [kind, node, at, body]),
      ).toEqual([
        ['node.forgotten', row.key, after(7), { by: 'user:default/lee' }],
      ]);
    });
  });
}
