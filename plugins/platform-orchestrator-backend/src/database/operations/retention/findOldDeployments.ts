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

import { Knex } from 'knex';
import { DbDeploymentRow, DbResourceRow } from '../../tables';

/**
 * Ids of deployments that nothing needs any more: ended before an instant, not among the newest of their environment, not the last one that succeeded there, and
 * not the one that applied a resource last.
 *
 * @param keep - newest ones of each environment
 */
export async function findOldDeployments(options: {
  knex: Knex;
  endedBefore: Date;
  keep: number;
  limit: number;
}): Promise<string[]> {
  const { knex, endedBefore, keep, limit } = options;
  const ranked = knex<DbDeploymentRow>('deployments').select(
    'id',
    'state',
    'ended_at',
    knex.raw(
      'row_number() over (partition by environment_uid order by number desc) as place',
    ),
    knex.raw(
      'row_number() over (partition by environment_uid, state order by number desc) as place_of_state',
    ),
  );
  const rows = await knex
    .from(ranked.as('ranked'))
    .where('ended_at', '<', endedBefore.toISOString())
    .where('place', '>', keep)
    .whereNot(row => row.where({ state: 'succeeded', place_of_state: 1 }))
    .whereNotIn('id', knex<DbResourceRow>('resources').select('deployment_id'))
    .limit(limit)
    .select<Pick<DbDeploymentRow, 'id'>[]>('id');
  return rows.map(({ id }) => id);
}
