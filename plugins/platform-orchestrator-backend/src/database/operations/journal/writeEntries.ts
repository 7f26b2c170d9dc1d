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

import { JournalAppend } from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { insertRows } from '../../insertRows';
import { DbDeploymentRow, DbJournalRow } from '../../tables';

/** Adds entries after the last one of a deployment whose row is locked. Returns the sequence of the last entry. */
export async function writeEntries(options: {
  tx: Knex.Transaction;
  deployment: Pick<DbDeploymentRow, 'id' | 'last_sequence'>;
  token: number;
  entries: JournalAppend['entries'];
}): Promise<number> {
  const { tx, deployment, token, entries } = options;
  if (entries.length === 0) {
    return deployment.last_sequence;
  }
  const rows = entries.map<DbJournalRow>((entry, index) => ({
    deployment_id: deployment.id,
    sequence: deployment.last_sequence + index + 1,
    token,
    at: entry.at.toISOString(),
    kind: entry.kind,
    node_key: entry.node ?? null,
    body: JSON.stringify(entry.body),
  }));
  await insertRows({ tx, table: 'journal', rows });
  const lastSequence = deployment.last_sequence + entries.length;
  await tx<DbDeploymentRow>('deployments')
    .where({ id: deployment.id })
    .update({ last_sequence: lastSequence });
  return lastSequence;
}
