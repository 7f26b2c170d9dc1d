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
  Deployment,
  DeploymentState,
} from '@platform-orchestrator/backstage-plugin-common';
import { formatProblem } from './formatProblem';
import { formatTable } from './formatTable';
import { Style, Styles } from './Styles';

const STATE_STYLES: Readonly<Record<DeploymentState, Style>> = {
  'awaiting-approval': 'warning',
  queued: 'muted',
  running: 'notice',
  settling: 'notice',
  succeeded: 'positive',
  failed: 'negative',
  cancelled: 'muted',
  superseded: 'muted',
  stale: 'warning',
};

/** What became of a deployment, for people: its problems with places and remedies, its state, and where to reach what runs. */
export function formatDeployment(
  deployment: Deployment,
  styles: Styles,
): string[] {
  const { number, application, environment, state } = deployment;
  const urls = Object.entries(deployment.urls).flatMap(([workload, list]) =>
    list.map(url => [`  ${workload}`, url]),
  );
  return [
    ...deployment.problems.flatMap(problem => [formatProblem(problem), '']),
    `Deployment #${number} of ${application}/${environment} is ${styles(
      STATE_STYLES[state],
      state,
    )}${describeSuccessor(deployment)}`,
    ...formatTable(urls),
  ];
}

function describeSuccessor({ supersededBy }: Deployment): string {
  return supersededBy ? ` by ${supersededBy}` : '';
}
