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

import { SourceRequest } from '@platform-orchestrator/backstage-plugin-common';

/** From what the portal plans: a part of what the API takes, small enough for an address. */
export type PlanSource = Pick<
  SourceRequest,
  'entity' | 'set' | 'from' | 'workloads' | 'delete'
>;

/** Writes a source as the query of an address, so that a plan can be made again from it. */
export function toSearch(source: PlanSource): string {
  const search = new URLSearchParams();
  if (source.entity) {
    search.set('entity', source.entity);
  }
  if (source.set) {
    search.set('set', source.set);
  }
  if (source.from?.environment) {
    search.set('from', source.from.environment);
  }
  if (source.from?.deployment) {
    search.set('deployment', source.from.deployment);
  }
  if (source.delete) {
    search.set('delete', '');
  }
  for (const workload of source.workloads ?? []) {
    search.append('workload', workload);
  }
  return search.toString();
}

/** Reads what {@link toSearch} wrote. Nothing where the query names no source. */
export function fromSearch(search: URLSearchParams): PlanSource | undefined {
  const entity = search.get('entity');
  if (entity) {
    return { entity };
  }
  const set = search.get('set');
  if (set) {
    return { set };
  }
  if (search.has('delete')) {
    return { delete: true };
  }
  const environment = search.get('from');
  const deployment = search.get('deployment');
  if (!environment && !deployment) {
    return undefined;
  }
  const workloads = search.getAll('workload');
  return {
    from: {
      ...(environment && { environment }),
      ...(deployment && { deployment }),
    },
    ...(workloads.length > 0 && { workloads }),
  };
}
