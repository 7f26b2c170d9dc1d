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
import { DbNodeLogRow } from '../../tables';

/** Lines of one node after a sequence, in order. */
export async function listNodeLog(options: {
  knex: Knex;
  deploymentId: string;
  node: string;
  after: number;
  limit: number;
}): Promise<{ sequence: number; at: Date; text: string }[]> {
  const { knex, deploymentId, node, after, limit } = options;
  const rows = await knex<DbNodeLogRow>('node_logs')
    .where({ deployment_id: deploymentId, node_key: node })
    .andWhere('sequence', '>', after)
    .orderBy('sequence')
    .limit(limit);
  return rows.map(({ sequence, at, text }) => ({
    sequence,
    at: new Date(at),
    text,
  }));
}
