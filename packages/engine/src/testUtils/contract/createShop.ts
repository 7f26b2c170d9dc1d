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
import { StateStore } from '../../ports/StateStore';
import { TEST_TIME, deploymentRecord, environmentRecord } from '../records';
import { StateStoreUnderTest } from './StateStoreUnderTest';

/** So many milliseconds after the instant of the records. */
export function after(milliseconds: number): Date {
  return new Date(TEST_TIME.getTime() + milliseconds);
}

/** A store with the environments `development` and `staging` of the application `shop`, and the verbs that the tests of the contract share. */
export async function createShop(options: {
  create: () => Promise<StateStoreUnderTest>;
}) {
  const { store, putEnvironment } = await options.create();
  await putEnvironment(environmentRecord());
  await putEnvironment(
    environmentRecord({
      uid: 'uid-staging',
      environment: 'staging',
      environmentType: 'staging',
    }),
  );
  return {
    store,
    putEnvironment,
    /** Adds a deployment and has `worker` claim it. */
    async claimed(
      overrides: Partial<DeploymentRecord> = {},
    ): Promise<DeploymentRecord> {
      const { id } = deploymentRecord(overrides);
      await store.insertDeployment(deploymentRecord(overrides));
      const taken = await claim(store);
      return taken.find(deployment => deployment.id === id)!;
    },
  };
}

/** Claims all that can be claimed for `worker`, for ten seconds. */
export function claim(
  store: StateStore,
  overrides: Partial<Parameters<StateStore['claimDeployments']>[0]> = {},
): Promise<DeploymentRecord[]> {
  return store.claimDeployments({
    owner: 'worker',
    now: TEST_TIME,
    leaseUntil: after(10_000),
    limit: 10,
    ...overrides,
  });
}
