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
import { EnvironmentRecord } from '../ports/StateStore';
import { EngineContext } from './EngineContext';
import { OrchestratorError } from './OrchestratorError';

/** Unfinished deployments of one environment are few. */
const LIMIT = 1_000;

/** @throws OrchestratorError when the environment is about to go: what is deployed now would go with it */
export async function refuseDuringDeletion(options: {
  engine: EngineContext;
  environment: EnvironmentRecord;
}): Promise<void> {
  const { engine, environment } = options;
  const unfinished = await engine.store.listDeployments({
    environmentUid: environment.uid,
    states: ['awaiting-approval', 'queued', 'running'],
    limit: LIMIT,
  });
  const deletion = unfinished.find(
    ({ source }) => source.kind === 'delete-environment',
  );
  if (deletion) {
    throw new OrchestratorError(
      'conflict',
      `The environment ${environment.environment} is being deleted by deployment #${deletion.number}: cancel that one to keep it`,
    );
  }
}
