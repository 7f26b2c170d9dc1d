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
  ActiveResource,
  DeploymentRecord,
  DeploymentSet,
} from '@platform-orchestrator/engine';

/** A rollout or route as far as an overview needs it. */
export type OverviewResource = Pick<
  ActiveResource,
  | 'key'
  | 'identity'
  | 'kind'
  | 'workload'
  | 'state'
  | 'health'
  | 'outputs'
  | 'dependencies'
  | 'driver'
  | 'deploymentId'
>;

/** What is known of an environment without asking its target. */
export interface EnvironmentOverview {
  /** The newest one, whatever its state. */
  lastDeployment?: DeploymentRecord;
  /** Those that have not ended, by number. */
  unfinished: DeploymentRecord[];
  /** Rollouts, routes, and resources that need attention. */
  resources: OverviewResource[];
  /** Deployments that the rollouts are from, by id. */
  deployments: ReadonlyMap<string, DeploymentRecord>;
  currentSet?: DeploymentSet;
}
