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

import { WorkloadRuntime } from '@platform-orchestrator/backstage-plugin-common';
import { formatHealth } from './formatHealth';
import { formatTable } from './formatTable';
import { Styles } from './Styles';

/** Workloads for people: how each is and where to reach it, and below it its containers. */
export function formatWorkloads(
  workloads: readonly WorkloadRuntime[],
  styles: Styles,
): string[] {
  if (workloads.length === 0) {
    return ['No workloads'];
  }
  const header = ['WORKLOAD', 'STATE', 'VERSION', 'RESTARTS', ''];
  return formatTable([
    header.map(title => styles('muted', title)),
    ...workloads.flatMap(workload => [
      [
        styles('strong', workload.name),
        formatHealth(workload.health, styles),
        workload.version,
        '',
        [...workload.urls, workload.message ?? ''].filter(Boolean).join(' '),
      ],
      ...workload.containers.map(({ name, state, restarts, message = '' }) => [
        `  ${name}`,
        state === 'failed' ? styles('negative', state) : state,
        workload.images[name] ?? '',
        String(restarts),
        message,
      ]),
    ]),
  ]);
}
