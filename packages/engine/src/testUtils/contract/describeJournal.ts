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

import { DeploymentChange, JournalAppend } from '../../ports/StateStore';
import { activeResource, deploymentRecord } from '../records';
import { StateStoreUnderTest } from './StateStoreUnderTest';
import { after, claim, createShop } from './createShop';

type NewEntry = JournalAppend['entries'][number];

function entry(overrides: Partial<NewEntry> = {}): NewEntry {
  return {
    at: after(1),
    kind: 'node.begin',
    node: 'k1',
    body: { action: 'create' },
    ...overrides,
  };
}

/** Entries and the rows that follow from them. */
export function describeJournal(options: {
  create: () => Promise<StateStoreUnderTest>;
}): void {
  describe('journal', () => {
    it('numbers entries without gaps and reads them in pages', async () => {
      const { store, claimed } = await createShop(options);
      const { id, token } = await claimed();
      await expect(
        store.append({
          deploymentId: id,
          token,
          entries: [entry(), entry({ kind: 'node.end', body: { ok: true } })],
        }),
      ).resolves.toBe(4);
      await expect(
        store.append({ deploymentId: id, token, entries: [] }),
      ).resolves.toBe(4);
      await expect(
        store.listEntries({ deploymentId: id, after: 2, limit: 1 }),
      ).resolves.toEqual([
        {
          deploymentId: id,
          sequence: 3,
          token,
          at: after(1),
          kind: 'node.begin',
          node: 'k1',
          body: { action: 'create' },
        },
      ]);
      const all = await store.listEntries({
        deploymentId: id,
        after: 0,
        limit: 100,
      });
      expect(all.map(({ sequence, kind }) => [sequence, kind])).toEqual([
        [1, 'deployment.requested'],
        [2, 'deployment.claimed'],
        [3, 'node.begin'],
        [4, 'node.end'],
      ]);
    });

    it('gives each of many writers at once a place of its own', async () => {
      const { store, claimed } = await createShop(options);
      const { id, token } = await claimed();
      const sequences = await Promise.all(
        Array.from({ length: 10 }, () =>
          store.append({ deploymentId: id, token, entries: [entry()] }),
        ),
      );
      expect(sequences.sort((one, other) => one - other)).toEqual([
        3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
      ]);
    });

    it('refuses one of many writers at once, and takes what the others write', async () => {
      const { store, claimed } = await createShop(options);
      const { id, token } = await claimed();
      const other = await claimed({
        id: 'deployment-2',
        environmentUid: 'uid-staging',
      });
      const row = activeResource({ key: 'k1', deploymentId: id });
      const results = await Promise.allSettled([
        store.append({
          deploymentId: id,
          token,
          entries: [entry()],
          upsert: [row],
        }),
        store.append({
          deploymentId: id,
          token: token + 1,
          entries: [entry({ body: { by: 'a former owner' } })],
          upsert: [{ ...row, state: 'failed' }],
        }),
        store.append({
          deploymentId: other.id,
          token: other.token,
          entries: [entry({ kind: 'deployment.ended', node: undefined })],
          deployment: { state: 'succeeded', endedAt: after(2) },
        }),
        store.append({
          deploymentId: other.id,
          token: other.token,
          entries: [entry()],
        }),
        store.append({ deploymentId: id, token, entries: [entry()] }),
      ]);
      expect(
        results.map(result =>
          result.status === 'fulfilled'
            ? result.value
            : (result.reason as Error).name,
        ),
      ).toEqual([3, 'FencedError', 3, 'FencedError', 4]);
      await expect(store.getResource('k1')).resolves.toEqual(row);
      await expect(store.getDeployment(other.id)).resolves.toMatchObject({
        state: 'succeeded',
      });
    });

    it('writes entries, rows and the deployment together', async () => {
      const { store, claimed } = await createShop(options);
      const { id, token } = await claimed();
      const row = activeResource();
      await store.append({
        deploymentId: id,
        token,
        entries: [entry({ node: row.key })],
        upsert: [row],
        deployment: {
          state: 'settling',
          health: 'healthy',
          setHash: 'f'.repeat(40),
          definitions: 'd2',
          startedAt: after(1),
          problems: [{ code: 'plan/warning', message: 'careful', node: 'k' }],
          deadline: after(9),
        },
      });
      await expect(store.getResource(row.key)).resolves.toEqual(row);
      await expect(store.getDeployment(id)).resolves.toEqual(
        deploymentRecord({
          state: 'settling',
          health: 'healthy',
          setHash: 'f'.repeat(40),
          definitions: 'd2',
          startedAt: after(1),
          problems: [{ code: 'plan/warning', message: 'careful', node: 'k' }],
          deadline: after(9),
          owner: 'worker',
          leaseUntil: after(10_000),
          token,
        }),
      );
    });

    it('tells listeners which deployment changed, until they stop', async () => {
      const { store, claimed } = await createShop(options);
      const changes: DeploymentChange[] = [];
      let heard: () => void = () => {};
      const stop = store.onChange(change => {
        changes.push(change);
        heard();
      });
      const next = () =>
        new Promise<void>(resolve => {
          heard = resolve;
        });
      const inserted = next();
      await store.insertDeployment(
        deploymentRecord({ id: 'deployment-2', environmentUid: 'uid-staging' }),
      );
      await inserted;
      expect(changes).toEqual([
        { environmentUid: 'uid-staging', deploymentId: 'deployment-2' },
      ]);
      const appended = next();
      const [{ token }] = await claim(store);
      await appended;
      expect(token).toBe(1);
      const ofNode = next();
      await store.append({
        deploymentId: 'deployment-2',
        token,
        entries: [entry()],
      });
      await ofNode;
      expect(changes.at(-1)).toEqual({
        environmentUid: 'uid-staging',
        deploymentId: 'deployment-2',
        nodesOnly: true,
      });
      const count = changes.length;
      stop();
      await claimed();
      await new Promise(resolve => setImmediate(resolve));
      expect(changes).toHaveLength(count);
    });
  });

  describe('resources', () => {
    it('gives back every field, and the last version of a row', async () => {
      const { store, claimed } = await createShop(options);
      const { id, token } = await claimed();
      const write = (row: ReturnType<typeof activeResource>) =>
        store.append({ deploymentId: id, token, entries: [], upsert: [row] });
      const full = activeResource({
        workload: 'api',
        kind: 'rollout',
        host: 'host-1',
        healthMessage: 'restarting',
        manifests: [{ location: 'namespace', object: { kind: 'ConfigMap' } }],
        dependencies: [
          {
            key: 'k2',
            origins: [{ kind: 'score', name: 'api', path: 'resources.db' }],
          },
        ],
        retained: true,
      });
      await write(full);
      await expect(store.getResource(full.key)).resolves.toEqual(full);
      const bare = activeResource({
        state: 'pending',
        definition: undefined,
        driver: undefined,
        fingerprint: undefined,
        request: undefined,
        secrets: undefined,
        cookie: undefined,
        outputs: {},
        secretNames: [],
        updatedAt: after(7),
      });
      await write(bare);
      await expect(store.getResource(full.key)).resolves.toEqual(bare);
      await expect(store.getResource('other')).resolves.toBeUndefined();
    });

    it('lists those of one environment by key', async () => {
      const { store, claimed } = await createShop(options);
      const { id, token } = await claimed();
      const rows = ['c', 'a', 'b'].map(name =>
        activeResource({ key: name.repeat(40) }),
      );
      await store.append({
        deploymentId: id,
        token,
        entries: [],
        upsert: [
          ...rows,
          activeResource({
            key: 'd'.repeat(40),
            environmentUid: 'uid-staging',
          }),
        ],
      });
      await expect(store.listResources('uid-development')).resolves.toEqual([
        rows[1],
        rows[2],
        rows[0],
      ]);
      await expect(store.listResources('uid-none')).resolves.toEqual([]);
    });

    it('lists the active rollouts of all environments', async () => {
      const { store, claimed } = await createShop(options);
      const { id, token } = await claimed();
      const rollout = (key: string, overrides: object) =>
        activeResource({ key: key.repeat(40), kind: 'rollout', ...overrides });
      const rows = [
        rollout('b', {}),
        rollout('a', { environmentUid: 'uid-staging' }),
      ];
      await store.append({
        deploymentId: id,
        token,
        entries: [],
        upsert: [
          ...rows,
          rollout('c', { state: 'failed' }),
          activeResource({ key: 'd'.repeat(40) }),
        ],
      });
      await expect(store.listRollouts()).resolves.toEqual([rows[1], rows[0]]);
    });

    it('removes a row with its generated secrets and its driver state', async () => {
      const { store, claimed } = await createShop(options);
      const { id, token } = await claimed();
      const row = activeResource();
      const lease = { deploymentId: id, token, key: row.key };
      const secret = { ...lease, name: 'password' };
      await store.append({
        deploymentId: id,
        token,
        entries: [],
        upsert: [row],
      });
      await store.keepGeneratedSecret({ ...secret, sealed: 'first' });
      await store.writeDriverState({ ...lease, version: 0, sealed: 's1' });
      await store.append({
        deploymentId: id,
        token,
        entries: [entry({ kind: 'node.end', node: row.key })],
        remove: [row.key],
      });
      await expect(store.getResource(row.key)).resolves.toBeUndefined();
      await expect(
        store.readDriverState({ key: row.key }),
      ).resolves.toBeUndefined();
      await expect(
        store.keepGeneratedSecret({ ...secret, sealed: 'second' }),
      ).resolves.toBe('second');
    });

    it('records a change of health once, with its entry', async () => {
      const { store, claimed } = await createShop(options);
      const { id, token } = await claimed();
      const row = activeResource({ kind: 'rollout', deploymentId: id });
      await store.append({
        deploymentId: id,
        token,
        entries: [],
        upsert: [row],
        deployment: { state: 'succeeded', endedAt: after(1) },
      });
      const degraded = {
        key: row.key,
        health: 'degraded' as const,
        message: 'exited with code 1',
      };
      await store.setHealth({ ...degraded, at: after(2) });
      await store.setHealth({ ...degraded, at: after(3) });
      await expect(store.getResource(row.key)).resolves.toEqual({
        ...row,
        health: 'degraded',
        healthMessage: 'exited with code 1',
        updatedAt: after(2),
      });
      await store.setHealth({ key: row.key, health: 'healthy', at: after(4) });
      await expect(store.getResource(row.key)).resolves.toEqual({
        ...row,
        health: 'healthy',
        updatedAt: after(4),
      });
      const entries = await store.listEntries({
        deploymentId: id,
        after: 2,
        limit: 10,
      });
      expect(entries.map(({ kind, node, body }) => [kind, node, body])).toEqual(
        [
          [
            'node.observed',
            row.key,
            { health: 'degraded', message: 'exited with code 1' },
          ],
          ['node.observed', row.key, { health: 'healthy' }],
        ],
      );
    });

    it('ignores the health of a row that is gone', async () => {
      const { store } = await createShop(options);
      await store.setHealth({ key: 'gone', health: 'healthy', at: after(1) });
      await expect(store.getResource('gone')).resolves.toBeUndefined();
    });
  });
}
