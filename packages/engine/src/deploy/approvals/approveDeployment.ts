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
import { EngineContext } from '../EngineContext';
import { OrchestratorError } from '../OrchestratorError';
import { Approver, checkApprover } from './checkApprover';

/**
 * Somebody agrees to the plan of a deployment. With enough of them it is queued.
 *
 * @param plan - id of the plan that was looked at: another one is not approved by this
 * @throws OrchestratorError `forbidden` for whoever requested the deployment or made its plan, `stale` when there is a newer plan
 */
export async function approveDeployment(options: {
  engine: EngineContext;
  id: string;
  plan: string;
  approver: Approver;
}): Promise<DeploymentRecord> {
  const { engine, id, plan: planId, approver } = options;
  const { store, clock } = engine;
  const { deployment, needed } = await checkApprover(options);
  const plan = await store.getPlan(planId);
  for (const [author, what] of [
    [deployment.createdBy, `requested deployment #${deployment.number}`],
    [plan?.createdBy, `made the plan of deployment #${deployment.number}`],
  ]) {
    if (author === approver.by) {
      throw new OrchestratorError(
        'forbidden',
        `${approver.by} ${what}: somebody else must approve it`,
      );
    }
  }
  const state = await store.approveDeployment({
    deploymentId: id,
    planId,
    by: approver.by,
    at: clock.now(),
    required: needed.required,
  });
  if (state === undefined) {
    const change = 'it was planned anew since';
    throw new OrchestratorError(
      'stale',
      `Deployment #${deployment.number} does not wait for the approval of this plan: ${change}. Look at its present plan.`,
      { changes: [change] },
    );
  }
  return (await store.getDeployment(id))!;
}
