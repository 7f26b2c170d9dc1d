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

import { UsageError } from '../UsageError';
import { DeploymentAct } from './actOnDeployment';

/**
 * Agrees to the plan of a deployment. Which plan that is has to be said, so that nobody agrees to another one than they looked at.
 *
 * @throws UsageError where the deployment waits for nobody, or has another plan by now.
 */
export function approvePlan(plan: string): DeploymentAct {
  return async (api, id, options) => {
    const { approval, number, state } = await api.getDeployment(id, options);
    if (!approval || state !== 'awaiting-approval') {
      throw new UsageError(
        `Deployment #${number} waits for nobody's approval: it is ${state}`,
      );
    }
    if (approval.plan !== plan) {
      throw new UsageError(
        `Deployment #${number} has the plan ${approval.plan}. Look at it, then approve that one.`,
      );
    }
    return api.approveDeployment({ id, plan }, options);
  };
}
