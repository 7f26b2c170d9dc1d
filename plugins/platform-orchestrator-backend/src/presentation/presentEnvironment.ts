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
  Attention,
  Environment,
  EnvironmentSummary,
} from '@platform-orchestrator/backstage-plugin-common';
import {
  DefinitionSet,
  DeploymentRecord,
  DriverRegistry,
  matchDefinition,
} from '@platform-orchestrator/engine';
import { EnvironmentEntry } from '../applications/records';
import { EnvironmentOverview } from '../overview/EnvironmentOverview';
import { PresentationContext } from './PresentationContext';
import { presentDeploymentSummary } from './presentDeploymentSummary';
import { presentProblem } from './presentProblem';
import { presentWorkloads } from './presentWorkloads';
import { worstHealth } from './worstHealth';

/** The implicit type that says where workloads run. */
const TARGET_TYPE = 'deployment-target';

/** An environment as lists show it. */
export function presentEnvironmentSummary(options: {
  environment: EnvironmentEntry;
  overview: EnvironmentOverview;
  definitions: DefinitionSet;
  drivers: DriverRegistry;
}): EnvironmentSummary {
  const { environment, overview, definitions, drivers } = options;
  const { name, type, uid, paused } = environment;
  const environmentType = definitions.environmentTypes.get(type);
  const workloads = presentWorkloads(environment, overview, drivers);
  const health = worstHealth(workloads.map(workload => workload.health));
  const versions = new Set(workloads.map(({ version }) => version));
  const running = overview.unfinished.findLast(({ state }) =>
    ['running', 'settling'].includes(state),
  );
  const summarize = (deployment: DeploymentRecord) =>
    presentDeploymentSummary(deployment, {
      application: environment.application,
      environment: name,
      environmentType: type,
    });
  return {
    name,
    type,
    typeTitle: environmentType?.title ?? type,
    uid,
    // a type that is gone stands behind those that are there
    order: environmentType?.order ?? Number.MAX_SAFE_INTEGER,
    protected: environmentType?.protected ?? false,
    paused,
    ...(health && { health }),
    ...(versions.size === 1 && { version: workloads[0].version }),
    versions: versions.size,
    attention: attentionOf(overview, health),
    ...(overview.lastDeployment && {
      lastDeployment: summarize(overview.lastDeployment),
    }),
    ...(running && { runningDeployment: summarize(running) }),
    queued: overview.unfinished.filter(({ state }) => state === 'queued')
      .length,
    workloads,
  };
}

/** One environment with everything that is known of it. */
export function presentEnvironment(options: {
  environment: EnvironmentEntry;
  overview: EnvironmentOverview;
  drivers: DriverRegistry;
  context: PresentationContext;
}): Environment {
  const { environment, overview, context } = options;
  const { definitions } = context;
  const { application, uid, currentSet, createdAt, etag } = environment;
  const target = matchDefinition({
    definitions,
    request: { type: TARGET_TYPE, class: 'default', id: TARGET_TYPE },
    context: {
      application,
      environment: environment.name,
      environmentType: environment.type,
      uid,
    },
  });
  const failed =
    overview.lastDeployment?.state === 'failed'
      ? overview.lastDeployment.problems
      : [];
  return {
    ...presentEnvironmentSummary({ ...options, definitions }),
    application,
    ...(target && {
      target: { definition: target.name, driver: target.driver },
    }),
    ...(currentSet !== undefined && { set: currentSet }),
    createdAt: createdAt.toISOString(),
    etag,
    problems: failed.map(problem => presentProblem(problem, context)),
  };
}

function attentionOf(
  overview: EnvironmentOverview,
  health: EnvironmentSummary['health'],
): Attention[] {
  const { lastDeployment, resources, unfinished } = overview;
  const markers: [Attention, boolean][] = [
    ['degraded', health === 'degraded'],
    ['failed', lastDeployment?.state === 'failed'],
    ['unknown', resources.some(({ state }) => state === 'unknown')],
    [
      'awaiting-approval',
      unfinished.some(({ state }) => state === 'awaiting-approval'),
    ],
  ];
  return markers.flatMap(([marker, applies]) => (applies ? [marker] : []));
}
