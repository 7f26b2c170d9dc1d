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
import { EnvironmentRecord } from '../../ports/StateStore';
import { EngineContext } from '../EngineContext';
import { Prepared } from '../prepare';
import { requiredApprovals } from './requiredApprovals';

/** Whether what a deployment would do now is what enough people agreed to, by the rules that hold now. */
export async function isApproved(options: {
  engine: EngineContext;
  environment: EnvironmentRecord;
  deployment: DeploymentRecord;
  prepared: Prepared;
}): Promise<boolean> {
  const { engine, environment, deployment, prepared } = options;
  const { store } = engine;
  const needed = requiredApprovals(
    prepared.definitions.environmentTypes.get(environment.environmentType),
    deployment.createdBy,
  );
  if (!needed) {
    return true;
  }
  const plan = await store.getPlan(deployment.approvalPlanId ?? '');
  if (plan?.plan.hash !== prepared.plan.hash) {
    return false;
  }
  const approvals = await store.listApprovals(deployment.id);
  const count = approvals.filter(({ planId }) => planId === plan.id).length;
  return count >= needed.required;
}
