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
import { DbOutboxCursorRow } from '../../tables';

/** Sequence of the last entry of a deployment that a consumer is done with; 0 before the first. */
export async function readCursor(options: {
  knex: Knex;
  consumer: string;
  deploymentId: string;
}): Promise<number> {
  const { knex, consumer, deploymentId } = options;
  const row = await knex<DbOutboxCursorRow>('outbox_cursors')
    .where({ consumer, deployment_id: deploymentId })
    .first();
  return row?.sequence ?? 0;
}
