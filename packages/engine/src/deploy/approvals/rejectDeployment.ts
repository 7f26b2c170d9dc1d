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
import { JsonObject } from '@platform-orchestrator/score';
import { DeploymentRecord } from '../../model/Deployment';
import { Problem } from '../../model/Problem';
import { EngineContext } from '../EngineContext';
import { endWaiting } from '../endWaiting';
import { OrchestratorError } from '../OrchestratorError';
import { Approver, checkApprover } from './checkApprover';

/**
 * Somebody who could have approved a deployment says no: it ends as cancelled, with the reason.
 *
 * @throws OrchestratorError
 */
export async function rejectDeployment(options: {
  engine: EngineContext;
  id: string;
  reason: string;
  approver: Approver;
}): Promise<DeploymentRecord> {
  const { engine, id, reason, approver } = options;
  const { store, clock } = engine;
  const { deployment } = await checkApprover(options);
  const problem: Problem = {
    code: 'deploy/rejected',
    message: `${approver.by} rejected it: ${reason}`,
    effect: 'Nothing was done.',
  };
  const rejected: JsonObject = { by: approver.by, reason };
  const ended = await endWaiting({
    engine,
    deployment,
    state: 'cancelled',
    problems: [problem],
    entries: [{ at: clock.now(), kind: 'deployment.rejected', body: rejected }],
  });
  if (!ended) {
    throw new OrchestratorError(
      'conflict',
      `Deployment #${deployment.number} was decided meanwhile`,
    );
  }
  return (await store.getDeployment(id))!;
}
