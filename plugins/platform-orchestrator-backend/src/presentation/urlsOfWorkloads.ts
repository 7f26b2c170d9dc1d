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

import { JsonObject } from '@backstage/types';
import { ActiveResource } from '@platform-orchestrator/engine';

/** Rows as far as addresses need them. */
type Row = Pick<
  ActiveResource,
  'key' | 'identity' | 'kind' | 'workload' | 'outputs' | 'dependencies'
>;

/** Where people reach each workload: what its rollout says, and the routes that lead to it. */
export function urlsOfWorkloads(
  rows: readonly Row[],
): Record<string, string[]> {
  const routes = new Map(
    rows
      .filter(({ identity }) => identity.type === 'route')
      .map(row => [row.key, row]),
  );
  const rollouts = rows.filter(({ kind }) => kind === 'rollout');
  return Object.fromEntries(
    rollouts.map(rollout => {
      const leading = rollout.dependencies.flatMap(({ key }) => {
        const route = routes.get(key);
        return route ? [route.outputs] : [];
      });
      const urls = [...leading, rollout.outputs].flatMap(urlsIn);
      return [rollout.workload ?? rollout.key, [...new Set(urls)]];
    }),
  );
}

/** `urls` is a list by convention; a definition that gives something else there has no addresses. */
function urlsIn({ urls }: Partial<JsonObject>): string[] {
  return Array.isArray(urls)
    ? urls.filter((url): url is string => typeof url === 'string')
    : [];
}
