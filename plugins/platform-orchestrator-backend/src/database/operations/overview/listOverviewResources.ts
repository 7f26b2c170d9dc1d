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

import { ActiveResource } from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { OverviewResource } from '../../../overview/EnvironmentOverview';
import { DbResourceRow } from '../../tables';

const COLUMNS = [
  'key',
  'environment_uid',
  'type',
  'class',
  'resource_id',
  'kind',
  'workload',
  'state',
  'health',
  'outputs',
  'dependencies',
  'driver',
  'deployment_id',
] as const;

/** Rollouts, routes, and resources in the state `unknown`, without what is large or sealed. */
export async function listOverviewResources(options: {
  knex: Knex;
  environmentUids: string[];
}): Promise<(OverviewResource & { environmentUid: string })[]> {
  const { knex, environmentUids } = options;
  const rows = await knex<DbResourceRow>('resources')
    .whereIn('environment_uid', environmentUids)
    .andWhere(wanted =>
      wanted
        .where({ kind: 'rollout' })
        .orWhere({ type: 'route' })
        .orWhere({ state: 'unknown' }),
    )
    .orderBy('resource_id')
    .select(...COLUMNS);
  return rows.map(row => ({
    key: row.key,
    environmentUid: row.environment_uid,
    identity: { type: row.type, class: row.class, id: row.resource_id },
    kind: row.kind as ActiveResource['kind'],
    workload: row.workload ?? undefined,
    state: row.state as ActiveResource['state'],
    health: row.health as ActiveResource['health'],
    outputs: JSON.parse(row.outputs),
    dependencies: JSON.parse(row.dependencies),
    driver: row.driver ?? undefined,
    deploymentId: row.deployment_id,
  }));
}
