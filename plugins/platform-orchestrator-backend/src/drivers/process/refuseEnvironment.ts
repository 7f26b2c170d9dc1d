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

import {
  ApplyRequest,
  DriverError,
  ProvisionContext,
  RolloutRequest,
} from '@platform-orchestrator/backstage-plugin-node';
import { ProcessConfig } from './ProcessConfig';

/** Refuses to run commands where that was not switched on, and in production. */
export function refuseEnvironment(
  config: ProcessConfig,
  context: Pick<ProvisionContext, 'environment'>,
): void {
  if (!config.enabled) {
    throw new DriverError(
      'invalid',
      'The target process runs commands on the machine of the portal, and is switched off',
      {
        nextStep:
          'Set platformOrchestrator.drivers.process.enabled, or match another deployment-target',
      },
    );
  }
  const { type } = context.environment;
  if (
    config.productionTypes.includes(type) &&
    !config.dangerouslyAllowInProduction
  ) {
    throw new DriverError(
      'invalid',
      `The target process does not run workloads of environment type ${type}, which counts as production`,
      {
        nextStep:
          'Match a cluster as deployment-target there; platformOrchestrator.drivers.process.dangerouslyAllowInProduction allows it all the same',
      },
    );
  }
}

/** The rollout of a request: this target holds nothing else. */
export function requireRollout(
  request: Pick<ApplyRequest, 'rollout'>,
): RolloutRequest {
  if (!request.rollout) {
    throw new DriverError(
      'invalid',
      'The target process runs workloads and cannot hold Kubernetes objects',
      { nextStep: 'Match a cluster as deployment-target here' },
    );
  }
  return request.rollout;
}
