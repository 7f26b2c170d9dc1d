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

/** Rows of one insert: far below the 32,766 parameters that a statement of SQLite may have. */
const BATCH_SIZE = 1_000;

/** Adds lines of a node's progress. The deployment's row is locked, so that writers take turns and the sequence has no gaps. */
export async function appendNodeLog(options: {
  knex: Knex;
  deploymentId: string;
  node: string;
  lines: { at: Date; text: string }[];
}): Promise<void> {
  const { knex, deploymentId, node, lines } = options;
  await knex.transaction(async tx => {
    await tx<DbDeploymentRow>('deployments')
      .where({ id: deploymentId })
      .forUpdate()
      .first('id');
    const last = await tx<DbNodeLogRow>('node_logs')
      .where({ deployment_id: deploymentId, node_key: node })
      .max({ sequence: 'sequence' })
      .first();
    const rows = lines.map(({ at, text }, index) => ({
      deployment_id: deploymentId,
      node_key: node,
      sequence: (last?.sequence ?? 0) + index + 1,
      at: at.toISOString(),
      text,
    }));
    await tx.batchInsert('node_logs', rows, BATCH_SIZE);
  });
}
