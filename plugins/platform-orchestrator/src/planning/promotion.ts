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

/** The environment to which one is promoted: the first of the next type in the order of promotion. */
export function nextEnvironment(
  environments: EnvironmentSummary[],
  name: string,
): EnvironmentSummary | undefined {
  const current = environments.find(environment => environment.name === name);
  return inOrder(environments).find(
    environment => current && environment.order > current.order,
  );
}

/** The environment from which one is promoted: the last before it in which something runs. */
export function previousEnvironment(
  environments: EnvironmentSummary[],
  name: string,
): EnvironmentSummary | undefined {
  const current = environments.find(environment => environment.name === name);
  return inOrder(environments)
    .filter(
      environment =>
        current &&
        environment.order < current.order &&
        environment.workloads.length > 0,
    )
    .at(-1);
}

function inOrder(environments: EnvironmentSummary[]): EnvironmentSummary[] {
  return [...environments].sort((a, b) => a.order - b.order);
}
