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
import { DbDeploymentRow, DbNodeLogRow } from '../../tables';

/**
 * Removes lines of nodes of deployments that ended before an instant.
 *
 * @returns how many, at most `limit`
 */
export async function removeOldLogs(options: {
  knex: Knex;
  endedBefore: Date;
  limit: number;
}): Promise<number> {
  const { knex, endedBefore, limit } = options;
  const old = knex<DbDeploymentRow>('deployments')
    .where('ended_at', '<', endedBefore.toISOString())
    .select('id');
  return knex<DbNodeLogRow>('node_logs')
    .whereIn(
      'id',
      knex<DbNodeLogRow>('node_logs')
        .whereIn('deployment_id', old)
        .select('id')
        .limit(limit),
    )
    .delete();
}
