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
import { DeploymentRecord, DeploymentState, Health } from '../model/Deployment';
import { Problem } from '../model/Problem';
import { EngineContext } from './EngineContext';
import { checkTransition } from './transitions';

/** How a deployment ended. */
export interface DeploymentEnd {
  state: DeploymentState;
  problems: Problem[];
  /** @defaultValue `degraded` for a failed one, else what it was */
  health?: Health;
  /** Id of the deployment that took its place. */
  supersededBy?: string;
}

/** Writes the end of a deployment. */
export async function writeEnd(
  options: {
    engine: EngineContext;
    deployment: DeploymentRecord;
  } & DeploymentEnd,
): Promise<void> {
  const { engine, deployment, state, problems, supersededBy } = options;
  const { store, clock } = engine;
  const present = (await store.getDeployment(deployment.id))!;
  checkTransition(present.state, state);
  const fallback = state === 'failed' ? 'degraded' : present.health;
  const at = clock.now();
  await store.append({
    deploymentId: deployment.id,
    token: deployment.token,
    entries: [
      {
        at,
        kind: 'deployment.ended',
        body: {
          state,
          problems: problems as unknown as JsonObject[],
          ...(supersededBy !== undefined && { by: supersededBy }),
        },
      },
    ],
    deployment: {
      state,
      health: options.health ?? fallback,
      problems,
      ...(supersededBy !== undefined && { supersededBy }),
      endedAt: at,
    },
  });
}
