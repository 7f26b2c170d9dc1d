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

import { EnvironmentSummary } from '@platform-orchestrator/backstage-plugin-common';
import { count } from './count';
import { formatHealth } from './formatHealth';
import { formatTable } from './formatTable';
import { Styles } from './Styles';

/** Environments for people, in the order of promotion. */
export function formatEnvironments(
  environments: readonly EnvironmentSummary[],
  styles: Styles,
): string[] {
  if (environments.length === 0) {
    return ['No environments'];
  }
  const header = ['ENVIRONMENT', 'TYPE', 'HEALTH', 'VERSION', 'DEPLOYMENT', ''];
  return formatTable([
    header.map(title => styles('muted', title)),
    ...environments.map(environment => [
      environment.name,
      environment.type,
      formatHealth(environment.health, styles),
      environment.version ??
        (environment.versions > 1
          ? count(environment.versions, 'version')
          : ''),
      describeDeployment(environment),
      [
        ...(environment.paused ? ['paused'] : []),
        ...environment.attention,
      ].join(', '),
    ]),
  ]);
}

function describeDeployment({
  runningDeployment,
  lastDeployment,
}: EnvironmentSummary): string {
  const deployment = runningDeployment ?? lastDeployment;
  return deployment ? `#${deployment.number} ${deployment.state}` : '';
}
