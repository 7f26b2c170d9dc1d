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

import { StateStoreUnderTest } from './StateStoreUnderTest';
import { after, createShop } from './createShop';

/** What drivers leave beside the rows: generated secrets, states, lines of progress. */
export function describeNodeData(options: {
  create: () => Promise<StateStoreUnderTest>;
}): void {
  async function claimedShop() {
    const { store, claimed } = await createShop(options);
    const { id, token } = await claimed();
    return { store, lease: { deploymentId: id, token } };
  }

  describe('generated secrets', () => {
    it('keeps the first value of each key and name', async () => {
      const { store, lease } = await claimedShop();
      const keep = (key: string, name: string, sealed: string) =>
        store.keepGeneratedSecret({ ...lease, key, name, sealed });
      await expect(keep('k1', 'password', 'first')).resolves.toBe('first');
      await expect(keep('k1', 'password', 'second')).resolves.toBe('first');
      await expect(keep('k1', 'token', 'third')).resolves.toBe('third');
      await expect(keep('k2', 'password', 'fourth')).resolves.toBe('fourth');
    });

    it('gives all who ask at once the same value', async () => {
      const { store, lease } = await claimedShop();
      const values = await Promise.all(
        ['a', 'b', 'c', 'd'].map(sealed =>
          store.keepGeneratedSecret({
            ...lease,
            key: 'k1',
            name: 'password',
            sealed,
          }),
        ),
      );
      expect(new Set(values).size).toBe(1);
    });
  });

  describe('driver state', () => {
    it('is written by whoever has the present version', async () => {
      const { store, lease } = await claimedShop();
      const write = (version: number, sealed: string) =>
        store.writeDriverState({ ...lease, key: 'k1', version, sealed });
      await expect(
        store.readDriverState({ key: 'k1' }),
      ).resolves.toBeUndefined();
      await expect(write(1, 'early')).resolves.toBeUndefined();
      await expect(write(0, 's1')).resolves.toBe(1);
      await expect(write(0, 'late')).resolves.toBeUndefined();
      await expect(write(1, 's2')).resolves.toBe(2);
      await expect(store.readDriverState({ key: 'k1' })).resolves.toEqual({
        version: 2,
        sealed: 's2',
      });
    });
  });

  describe('node logs', () => {
    it('numbers the lines of each node and reads them in pages', async () => {
      const { store } = await claimedShop();
      const log = { deploymentId: 'deployment-1', node: 'k1' };
      await store.appendNodeLog({
        ...log,
        lines: [
          { at: after(1), text: 'creating role' },
          { at: after(2), text: 'creating database' },
        ],
      });
      await store.appendNodeLog({
        ...log,
        node: 'k2',
        lines: [{ at: after(3), text: 'elsewhere' }],
      });
      await store.appendNodeLog({
        ...log,
        lines: [{ at: after(4), text: 'done' }],
      });
      await expect(
        store.listNodeLog({ ...log, after: 0, limit: 10 }),
      ).resolves.toEqual([
        { sequence: 1, at: after(1), text: 'creating role' },
        { sequence: 2, at: after(2), text: 'creating database' },
        { sequence: 3, at: after(4), text: 'done' },
      ]);
      await expect(
        store.listNodeLog({ ...log, after: 1, limit: 1 }),
      ).resolves.toEqual([
        { sequence: 2, at: after(2), text: 'creating database' },
      ]);
    });
  });
}
