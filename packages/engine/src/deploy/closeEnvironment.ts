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
import { DeploymentRecord } from '../model/Deployment';
import { EngineContext } from './EngineContext';
import { endWaiting } from './endWaiting';

/** Unfinished deployments of one environment are few. */
const LIMIT = 1_000;

/** Takes away an environment in which nothing is left, and ends what still waits for it. Can be repeated after a crash. */
export async function closeEnvironment(options: {
  engine: EngineContext;
  deployment: DeploymentRecord;
}): Promise<void> {
  const { engine, deployment } = options;
  const { store, clock } = engine;
  const { id, token, environmentUid, number } = deployment;
  await store.deleteEnvironment({ deploymentId: id, token, at: clock.now() });
  const waiting = await store.listDeployments({
    environmentUid,
    states: ['awaiting-approval', 'queued'],
    limit: LIMIT,
  });
  for (const late of waiting) {
    await endWaiting({
      engine,
      deployment: late,
      state: 'cancelled',
      problems: [
        {
          code: 'deploy/environment-gone',
          message: `Its environment was deleted by deployment #${number}`,
          effect: 'Nothing was done.',
        },
      ],
    });
  }
}
