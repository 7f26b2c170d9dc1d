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
import { DeploymentRecord } from '../model/Deployment';
import { EngineContext } from './EngineContext';
import { Prepared } from './prepare';
import { usedDefinitions } from './usedDefinitions';

/** Writes that a deployment starts, with the plan that it follows: from here on its set is the environment's. Returns when it must have ended. */
export async function writeStart(options: {
  engine: EngineContext;
  deployment: DeploymentRecord;
  prepared: Prepared;
  resumed: boolean;
}): Promise<{ deadline: Date }> {
  const { engine, deployment, prepared, resumed } = options;
  const { store, clock, settings } = engine;
  const { set, plan, definitions } = prepared;
  const at = clock.now();
  const deadline = resumed
    ? deployment.deadline
    : new Date(at.getTime() + settings.deploymentTimeout);
  await store.putSet(set);
  // what runs now can be pinned later
  await engine.definitionVersions?.record(usedDefinitions(prepared));
  await store.append({
    deploymentId: deployment.id,
    token: deployment.token,
    entries: [
      { at, kind: 'deployment.started', body: { set: set.hash, resumed } },
      {
        at,
        kind: 'deployment.planned',
        body: {
          counts: { ...plan.counts },
          nodes: plan.nodes as unknown as JsonObject[],
        },
      },
    ],
    deployment: {
      setHash: set.hash,
      definitions: definitions.version,
      valueVersion: prepared.base.values,
      ...(!resumed && { startedAt: at }),
      deadline,
    },
    // prunes and adoptions leave what the environment's workloads are
    ...(!['prune', 'adopt'].includes(deployment.source.kind) && {
      currentSet: set.hash,
    }),
  });
  return { deadline };
}
