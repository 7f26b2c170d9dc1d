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

/** Writes down that a consumer is done with the entries of a deployment up to a sequence. It never moves back: another replica may be further. */
export async function moveCursor(options: {
  knex: Knex;
  consumer: string;
  deploymentId: string;
  sequence: number;
}): Promise<void> {
  const { knex, consumer, deploymentId, sequence } = options;
  await knex<DbOutboxCursorRow>('outbox_cursors')
    .insert({ consumer, deployment_id: deploymentId, sequence })
    .onConflict(['consumer', 'deployment_id'])
    .merge(['sequence'])
    .where('outbox_cursors.sequence', '<', sequence);
}
