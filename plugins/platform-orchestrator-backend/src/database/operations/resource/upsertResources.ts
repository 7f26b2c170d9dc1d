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
import { toResourceRow } from '../../resourceRows';
import { DbResourceRow } from '../../tables';

/** Rows of one statement: 28 columns each, and SQLite allows 32,766 parameters. */
const BATCH_SIZE = 500;

/** Writes rows as they are now. Ordered by key, so that two writers of the same rows wait for each other instead of both failing. */
export async function upsertResources(options: {
  tx: Knex.Transaction;
  resources: ActiveResource[];
}): Promise<void> {
  const { tx, resources } = options;
  const rows = resources
    .map(toResourceRow)
    .sort((one, other) => (one.key < other.key ? -1 : 1));
  for (let start = 0; start < rows.length; start += BATCH_SIZE) {
    await tx<DbResourceRow>('resources')
      .insert(rows.slice(start, start + BATCH_SIZE))
      .onConflict('key')
      .merge();
  }
}
