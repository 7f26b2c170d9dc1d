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
import { PlanRecord } from '../model/Plan';
import { EnvironmentRecord } from '../ports/StateStore';
import { requiredApprovals } from './approvals/requiredApprovals';
import { checkConfirmation } from './checkConfirmation';
import { EngineContext } from './EngineContext';
import { fixSource } from './fixSource';
import { makePlanRecord } from './makePlanRecord';
import { OrchestratorError } from './OrchestratorError';
import { refuseDuringDeletion } from './refuseDuringDeletion';
import { OrchestratorService } from './OrchestratorService';
import { prepare } from './prepare';
import { supersedeWaiting } from './supersedeWaiting';

/**
 * Queues a deployment, from a confirmed plan or straight from a source. What is wrong with it now is said now; it is planned again when its
 * turn comes.
 *
 * @throws OrchestratorError
 */
export async function createDeployment(options: {
  engine: EngineContext;
  environment: EnvironmentRecord;
  request: Parameters<OrchestratorService['createDeployment']>[0];
  comparePlan(plan: PlanRecord): Promise<string[]>;
}): Promise<DeploymentRecord> {
  const { engine, environment, request } = options;
  const { store, clock, random, settings } = engine;
  await refuseDuringDeletion({ engine, environment });
  const plan = request.plan
    ? await requirePlan(engine, environment, request.plan)
    : undefined;
  if (plan) {
    const changes = await options.comparePlan(plan);
    if (changes.length > 0) {
      throw new OrchestratorError(
        'stale',
        `Plan #${plan.number} is stale: ${changes.join(', ')}. Plan again.`,
        { changes },
      );
    }
  }
  const asked = plan?.source ?? request.source;
  if (!asked) {
    throw new OrchestratorError(
      'invalid',
      'A deployment needs a plan or a source',
    );
  }
  const needed = requiredApprovals(
    engine.definitions
      .current()
      .environmentTypes.get(environment.environmentType),
    request.createdBy,
  );
  const source = await fixSource({ engine, environment, source: asked });
  const confirm = {
    deletes: request.confirm?.deletes ?? false,
    keys: request.confirm?.keys ?? [],
  };
  const prepared = await prepare({
    engine,
    environment,
    source,
    confirmed: confirm.keys,
  });
  // a person who names a resource by its key has looked at it
  const isByKey = source.kind === 'prune' || source.kind === 'adopt';
  if (!plan && !needed && !isByKey) {
    refuseUnplanned(engine, environment);
  }
  const unconfirmed = checkConfirmation({
    source,
    confirm,
    prepared,
    settings,
  });
  if (unconfirmed) {
    throw new OrchestratorError('unconfirmed', unconfirmed, {
      changes: [unconfirmed],
    });
  }
  const now = clock.now();
  const deadline = new Date(now.getTime() + settings.waitTimeout);
  const approvalPlan =
    needed &&
    (plan ??
      (await makePlanRecord({
        engine,
        environmentUid: environment.uid,
        source,
        prepared,
        createdBy: request.createdBy,
        expiresAt: deadline,
      })));
  const deployment: DeploymentRecord = {
    id: random.id(),
    number: await store.nextNumber(environment.uid),
    environmentUid: environment.uid,
    source,
    ...(plan && { planId: plan.id }),
    ...(approvalPlan && { approvalPlanId: approvalPlan.id }),
    state: needed ? 'awaiting-approval' : 'queued',
    health: 'unknown',
    ...(request.message && { message: request.message }),
    ...(request.commit && { commit: request.commit }),
    createdBy: request.createdBy,
    createdAt: now,
    confirm,
    cancelRequested: false,
    problems: [],
    token: 0,
    deadline,
  };
  await store.putSet(prepared.set);
  await store.insertDeployment(deployment);
  await supersedeWaiting(engine, deployment);
  return deployment;
}

async function requirePlan(
  engine: EngineContext,
  environment: EnvironmentRecord,
  id: string,
): Promise<PlanRecord> {
  const plan = await engine.store.getPlan(id);
  if (!plan || plan.environmentUid !== environment.uid) {
    throw new OrchestratorError(
      'not-found',
      `There is no plan ${id} of the environment ${environment.environment}`,
    );
  }
  if (plan.expiresAt <= engine.clock.now()) {
    throw new OrchestratorError(
      'stale',
      `Plan #${plan.number} has expired. Plan again.`,
      { changes: ['it is older than plans may get'] },
    );
  }
  return plan;
}

function refuseUnplanned(
  engine: EngineContext,
  environment: EnvironmentRecord,
): void {
  const type = engine.definitions
    .current()
    .environmentTypes.get(environment.environmentType);
  if (type?.protected) {
    throw new OrchestratorError(
      'conflict',
      `The environment type ${type.name} is protected: make a plan, look at it and deploy the plan`,
    );
  }
}
