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
  Environment,
  WorkloadRuntime,
} from '@platform-orchestrator/backstage-plugin-common';
import { Runtime } from '@platform-orchestrator/engine';
import { EnvironmentEntry } from '../applications/records';
import { loadOverviews } from '../overview/loadOverviews';
import { presentEnvironment } from '../presentation/presentEnvironment';
import { presentWorkloads } from '../presentation/presentWorkloads';
import { BackendContext } from '../BackendContext';
import { presentationContext } from './presentationContext';

/** One environment with what is deployed there. */
export async function viewEnvironment(
  context: Pick<BackendContext, 'definitions' | 'drivers' | 'knex'>,
  environment: EnvironmentEntry,
): Promise<Environment> {
  const { definitions, drivers, knex } = context;
  const { uid } = environment;
  const overviews = await loadOverviews({ knex, environments: [environment] });
  return presentEnvironment({
    environment,
    overview: overviews.get(uid)!,
    drivers,
    context: await presentationContext({
      definitions,
      knex,
      environmentUid: uid,
    }),
  });
}

/** Its workloads, as their target sees them now. */
export async function viewWorkloads(
  context: Pick<BackendContext, 'drivers' | 'knex' | 'orchestrator'>,
  environment: EnvironmentEntry,
): Promise<WorkloadRuntime[]> {
  const { drivers, knex, orchestrator } = context;
  const { application, name, uid } = environment;
  const [overviews, runtimes] = await Promise.all([
    loadOverviews({ knex, environments: [environment] }),
    orchestrator.observe({ application, environment: name }),
  ]);
  return presentWorkloads(environment, overviews.get(uid)!, drivers).map(
    ({ name: workload, version, images, health, urls }) => {
      const runtime: Runtime | undefined = runtimes[workload];
      return {
        name: workload,
        version,
        images,
        health: runtime?.health ?? health,
        ...(runtime?.message !== undefined && { message: runtime.message }),
        urls: [...new Set([...urls, ...(runtime?.urls ?? [])])],
        containers: (runtime?.containers ?? []).map(
          ({ startedAt, ...container }) => ({
            ...container,
            ...(startedAt && { startedAt: startedAt.toISOString() }),
          }),
        ),
      };
    },
  );
}
