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
import { makePlanRecord } from '../makePlanRecord';
import { Prepared } from '../prepare';

/** Takes a deployment whose plan is not the approved one out of the queue: people look at the new plan, and earlier approvals count no more. */
export async function sendForApproval(options: {
  engine: EngineContext;
  deployment: DeploymentRecord;
  prepared: Prepared;
}): Promise<void> {
  const { engine, deployment, prepared } = options;
  const { store, clock, settings } = engine;
  const now = clock.now();
  const deadline = new Date(now.getTime() + settings.waitTimeout);
  const { id, environmentUid, source, createdBy, token } = deployment;
  const plan = await makePlanRecord({
    engine,
    environmentUid,
    source,
    prepared,
    createdBy,
    expiresAt: deadline,
  });
  await store.returnForApproval({
    deploymentId: id,
    token,
    planId: plan.id,
    at: now,
    deadline,
  });
}
