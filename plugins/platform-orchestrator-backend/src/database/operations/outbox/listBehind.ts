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
import { DbDeploymentRow, DbOutboxCursorRow } from '../../tables';

/** Ids of deployments with entries that a consumer is not done with, in the order of their making. */
export async function listBehind(options: {
  knex: Knex;
  consumer: string;
  limit: number;
}): Promise<string[]> {
  const { knex, consumer, limit } = options;
  return knex<DbDeploymentRow>('deployments')
    .whereNotExists(
      knex<DbOutboxCursorRow>('outbox_cursors')
        .where({ consumer })
        .whereRaw('deployment_id = deployments.id')
        .whereRaw('sequence >= deployments.last_sequence'),
    )
    .orderBy('created_at')
    .limit(limit)
    .pluck('id');
}
