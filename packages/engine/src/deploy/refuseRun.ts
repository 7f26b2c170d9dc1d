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
import { Problem } from '../model/Problem';
import { changesSince } from './changesSince';
import { checkConfirmation } from './checkConfirmation';
import { EngineContext } from './EngineContext';
import { Prepared } from './prepare';

/** Why a deployment whose turn has come must not run: its plan no longer holds, or it deletes more than was confirmed. */
export async function refuseRun(options: {
  engine: EngineContext;
  deployment: DeploymentRecord;
  prepared: Prepared;
}): Promise<{ state: DeploymentState; problems: Problem[] } | undefined> {
  const { engine, deployment, prepared } = options;
  const plan = await engine.store.getPlan(deployment.planId ?? '');
  if (deployment.planId && plan?.plan.hash !== prepared.plan.hash) {
    return {
      state: 'stale',
      problems: [
        {
          code: 'deploy/stale',
          message: plan
            ? `Plan #${
                plan.number
              } no longer says what would happen: ${changesSince(
                plan,
                prepared,
              ).join(', ')}`
            : 'The plan that it was made from is gone',
          effect: 'Nothing was done.',
          nextStep: 'Plan again and deploy the new plan.',
        },
      ],
    };
  }
  const unconfirmed = checkConfirmation({
    source: deployment.source,
    confirm: deployment.confirm,
    prepared,
    settings: engine.settings,
  });
  return unconfirmed
    ? {
        state: 'failed',
        problems: [
          {
            code: 'deploy/unconfirmed',
            message: unconfirmed,
            effect: 'Nothing was done.',
            nextStep: 'Look at the plan and confirm its deletes.',
          },
        ],
      }
    : undefined;
}
