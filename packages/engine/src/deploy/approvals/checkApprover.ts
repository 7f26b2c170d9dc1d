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
import { requiredApprovals, RequiredApprovals } from './requiredApprovals';

/** Who decides, and in whose name. @public */
export interface Approver {
  /** Entity ref of the user. */
  by: string;
  /** Entity refs of the user and of all groups that the user is in. */
  claims: readonly string[];
}

/**
 * Finds a deployment that waits for approval, for somebody who may decide it.
 *
 * @throws OrchestratorError `not-found`; `conflict` when it does not wait for approval; `forbidden` when somebody else must decide
 */
export async function checkApprover(options: {
  engine: EngineContext;
  id: string;
  approver: Approver;
}): Promise<{ deployment: DeploymentRecord; needed: RequiredApprovals }> {
  const { engine, id, approver } = options;
  const { store, definitions } = engine;
  const deployment = await store.getDeployment(id);
  const environment =
    deployment && (await store.getEnvironmentByUid(deployment.environmentUid));
  if (!environment) {
    throw new OrchestratorError('not-found', `There is no deployment ${id}`);
  }
  if (deployment.state !== 'awaiting-approval') {
    throw new OrchestratorError(
      'conflict',
      `Deployment #${deployment.number} does not wait for approval: it is ${deployment.state}`,
    );
  }
  const { environmentTypes } = definitions.current();
  // a type that wants no approvals any more lets anybody with the permission release what still waits
  const needed = requiredApprovals(
    environmentTypes.get(environment.environmentType),
    deployment.createdBy,
  ) ?? { required: 1, from: [] };
  const claims = new Set(approver.claims.map(ref => ref.toLowerCase()));
  const isAsked = needed.from.some(ref => claims.has(ref.toLowerCase()));
  if (needed.from.length > 0 && !isAsked) {
    throw new OrchestratorError(
      'forbidden',
      `Approvals for ${environment.environment} come from ${needed.from.join(
        ' or ',
      )}, and ${approver.by} is none of them`,
    );
  }
  return { deployment, needed };
}
