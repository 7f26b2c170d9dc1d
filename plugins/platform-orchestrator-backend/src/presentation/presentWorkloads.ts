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

import { WorkloadSummary } from '@platform-orchestrator/backstage-plugin-common';
import { DriverRegistry } from '@platform-orchestrator/engine';
import { EnvironmentEntry } from '../applications/records';
import { EnvironmentOverview } from '../overview/EnvironmentOverview';
import { presentDeploymentSummary } from './presentDeploymentSummary';
import { urlsOfWorkloads } from './urlsOfWorkloads';
import { imagesOf, versionOfWorkload } from './versionOfWorkload';

/** The workloads that are rolled out in an environment, by name. */
export function presentWorkloads(
  environment: EnvironmentEntry,
  overview: EnvironmentOverview,
  drivers: DriverRegistry,
): WorkloadSummary[] {
  const urls = urlsOfWorkloads(overview.resources);
  const rollouts = overview.resources.filter(({ kind }) => kind === 'rollout');
  return rollouts
    .map(rollout => {
      const name = rollout.workload ?? rollout.key;
      const images = imagesOf(overview.currentSet?.workloads[name]);
      const deployment = overview.deployments.get(rollout.deploymentId);
      const driver = drivers.get(rollout.driver ?? '');
      const usesImages = driver?.capabilities.usesImages ?? false;
      return {
        name,
        version: versionOfWorkload({ images, usesImages, deployment }),
        images,
        health: rollout.health,
        urls: urls[name],
        ...(deployment && {
          deployment: presentDeploymentSummary(deployment, {
            application: environment.application,
            environment: environment.name,
            environmentType: environment.type,
          }),
        }),
      };
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}
