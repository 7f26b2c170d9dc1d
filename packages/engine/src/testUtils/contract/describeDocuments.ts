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

import { PlanRecord } from '../../model/Plan';
import { TEST_TIME, deploymentRecord, environmentRecord } from '../records';
import { StateStoreUnderTest } from './StateStoreUnderTest';
import { after, claim, createShop } from './createShop';

const PLAN: PlanRecord = {
  id: 'plan-1',
  number: 1,
  environmentUid: 'uid-development',
  source: {
    kind: 'score',
    files: [{ path: 'web/score.yaml', content: 'apiVersion: score.dev/v1b1' }],
  },
  setHash: 'a'.repeat(40),
  base: { set: 'a'.repeat(40), definitions: 'd1', values: 3, resources: 'r1' },
  plan: {
    nodes: [],
    counts: {
      create: 0,
      update: 0,
      replace: 0,
      delete: 0,
      unchanged: 0,
      retain: 0,
      adopt: 0,
      unknown: 0,
    },
    hash: 'h1',
    warnings: [],
  },
  createdBy: 'user:default/mira',
  createdAt: TEST_TIME,
  expiresAt: after(86_400_000),
};

/** Environments, sets and plans. */
export function describeDocuments(options: {
  create: () => Promise<StateStoreUnderTest>;
}): void {
  describe('environments', () => {
    it('finds one by its name and by its uid', async () => {
      const { store } = await createShop(options);
      const expected = environmentRecord();
      await expect(
        store.getEnvironment({
          application: 'shop',
          environment: 'development',
        }),
      ).resolves.toEqual(expected);
      await expect(
        store.getEnvironmentByUid('uid-development'),
      ).resolves.toEqual(expected);
    });

    it('finds none that is not there', async () => {
      const { store } = await createShop(options);
      await expect(
        store.getEnvironment({ application: 'shop', environment: 'other' }),
      ).resolves.toBeUndefined();
      await expect(
        store.getEnvironmentByUid('uid-other'),
      ).resolves.toBeUndefined();
    });

    it('counts plans and deployments of each environment in one sequence', async () => {
      const { store } = await createShop(options);
      const numbers = await Promise.all(
        Array.from({ length: 5 }, () => store.nextNumber('uid-development')),
      );
      expect(numbers.sort()).toEqual([1, 2, 3, 4, 5]);
      await expect(store.nextNumber('uid-staging')).resolves.toBe(1);
      await expect(store.nextNumber('uid-other')).rejects.toThrow('uid-other');
    });

    it('has the set of the deployment that started last', async () => {
      const { store, claimed } = await createShop(options);
      const { id, token } = await claimed();
      await store.append({
        deploymentId: id,
        token,
        entries: [],
        currentSet: 'b'.repeat(40),
      });
      await expect(
        store.getEnvironmentByUid('uid-development'),
      ).resolves.toEqual(environmentRecord({ currentSet: 'b'.repeat(40) }));
      await expect(
        store.getEnvironmentByUid('uid-staging'),
      ).resolves.toMatchObject({ environment: 'staging' });
    });

    it('starts nothing while it is paused', async () => {
      const { store, putEnvironment } = await createShop(options);
      await store.insertDeployment(deploymentRecord());
      await putEnvironment(environmentRecord({ paused: true }));
      await expect(claim(store)).resolves.toEqual([]);
      await putEnvironment(environmentRecord({ paused: false }));
      await expect(claim(store)).resolves.toHaveLength(1);
    });
  });

  describe('sets and plans', () => {
    it('keeps a set under its hash, however often it is put', async () => {
      const { store } = await createShop(options);
      const set = {
        hash: 'c'.repeat(40),
        workloads: {
          web: {
            apiVersion: 'score.dev/v1b1' as const,
            metadata: { name: 'web' },
            containers: { main: { image: 'web:1' } },
          },
        },
      };
      await Promise.all([store.putSet(set), store.putSet(set)]);
      await expect(store.getSet(set.hash)).resolves.toEqual(set);
      await expect(store.getSet('d'.repeat(40))).resolves.toBeUndefined();
    });

    it('keeps a plan, and the newer one of the same id', async () => {
      const { store } = await createShop(options);
      await store.putPlan(PLAN);
      await expect(store.getPlan('plan-1')).resolves.toEqual(PLAN);
      const newer = { ...PLAN, base: { ...PLAN.base, resources: 'r2' } };
      await store.putPlan(newer);
      await expect(store.getPlan('plan-1')).resolves.toEqual(newer);
      await expect(store.getPlan('plan-2')).resolves.toBeUndefined();
    });
  });
}
