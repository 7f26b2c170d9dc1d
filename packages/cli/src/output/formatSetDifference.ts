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

import { SetDifference } from '@platform-orchestrator/backstage-plugin-common';
import { Styles } from './Styles';

/** In what two sets differ, for people: a line for each workload, and below it the fields. */
export function formatSetDifference(
  { added, removed, changed }: SetDifference,
  styles: Styles,
): string[] {
  const lines = [
    ...removed.map(workload => styles('negative', `- ${workload}`)),
    ...added.map(workload => styles('positive', `+ ${workload}`)),
    ...changed.flatMap(({ workload, changes }) => [
      styles('notice', `~ ${workload}`),
      ...changes.map(
        ({ path, before, after }) =>
          `    ${styles('muted', `${path}: ${show(before)} → ${show(after)}`)}`,
      ),
    ]),
  ];
  return lines.length > 0 ? lines : ['No difference'];
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
