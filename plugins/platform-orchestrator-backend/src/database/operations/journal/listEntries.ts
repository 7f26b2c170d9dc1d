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

import { JournalEntry } from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { DbJournalRow } from '../../tables';

/** Entries of one deployment after a sequence, in order. */
export async function listEntries(options: {
  knex: Knex;
  deploymentId: string;
  after: number;
  limit: number;
}): Promise<JournalEntry[]> {
  const { knex, deploymentId, after, limit } = options;
  const rows = await knex<DbJournalRow>('journal')
    .where({ deployment_id: deploymentId })
    .andWhere('sequence', '>', after)
    .orderBy('sequence')
    .limit(limit);
  return rows.map(row => ({
    deploymentId,
    sequence: row.sequence,
    token: row.token,
    at: new Date(row.at),
    kind: row.kind as JournalEntry['kind'],
    node: row.node_key ?? undefined,
    body: JSON.parse(row.body),
  }));
}
