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

/** Removes deployments with everything that was written down of them. */
export async function removeDeployments(options: {
  knex: Knex;
  ids: readonly string[];
}): Promise<void> {
  const { knex, ids } = options;
  await knex.transaction(async transaction => {
    for (const table of [
      'node_logs',
      'outbox_cursors',
      'approvals',
      'journal',
    ]) {
      await transaction(table).whereIn('deployment_id', ids).delete();
    }
    await transaction('deployments').whereIn('id', ids).delete();
  });
}
