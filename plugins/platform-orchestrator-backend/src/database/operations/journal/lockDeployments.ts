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
import { DbDeploymentRow } from '../../tables';

/**
 * Locks the rows of deployments for a writer of their journals, in the order of their ids.
 *
 * @remarks
 * The row lock makes writers of one deployment take turns, which keeps its sequence without gaps, and it orders them with claims: after a claim
 * has been committed, a writer with the old token finds the new one here. SQLite needs no lock, its transactions run one after the other.
 */
export async function lockDeployments(options: {
  tx: Knex.Transaction;
  ids: readonly string[];
}): Promise<Map<string, DbDeploymentRow>> {
  const { tx, ids } = options;
  const rows = await tx<DbDeploymentRow>('deployments')
    .whereIn('id', [...new Set(ids)])
    .orderBy('id')
    .forUpdate();
  return new Map(rows.map(row => [row.id, row]));
}
