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
import { DeploymentRecord, DeploymentState } from '../model/Deployment';
import { EngineContext } from './EngineContext';
import { OrchestratorError } from './OrchestratorError';
import { hasEnded } from './transitions';

/** Why a deployment that has ended some other way is not retried. */
const INSTEAD: Partial<Record<DeploymentState, string>> = {
  succeeded: 'it succeeded; deploy it again to roll back to it',
  superseded: 'a newer deployment took its place',
  stale: 'its plan no longer holds; plan again',
};

/**
 * What is to be asked for to do again what a deployment did not get done: its source, with what was confirmed for it. What it had done is not done twice.
 *
 * @throws OrchestratorError `not-found`, or `conflict` when it did not fail and was not cancelled
 */
export async function retryDeployment(options: {
  engine: Pick<EngineContext, 'store'>;
  id: string;
}): Promise<
  Pick<
    DeploymentRecord,
    'source' | 'message' | 'commit' | 'confirm' | 'environmentUid'
  >
> {
  const { engine, id } = options;
  const deployment = await engine.store.getDeployment(id);
  if (!deployment) {
    throw new OrchestratorError('not-found', `There is no deployment ${id}`);
  }
  const { number, state } = deployment;
  if (state !== 'failed' && state !== 'cancelled') {
    const why = hasEnded(state) ? INSTEAD[state] : `it is ${state}`;
    throw new OrchestratorError(
      'conflict',
      `Deployment #${number} cannot be retried: ${why}`,
    );
  }
  return deployment;
}
