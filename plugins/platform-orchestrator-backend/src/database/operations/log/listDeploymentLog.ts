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

/** A line of a node's progress, with its place among those of all nodes. */
export interface DeploymentLogLine {
  /** Ascending in the order of writing. */
  position: number;
  node: string;
  sequence: number;
  at: Date;
  text: string;
}

/** Lines of all nodes of a deployment after a position, in order. */
export async function listDeploymentLog(options: {
  knex: Knex;
  deploymentId: string;
  after: number;
  limit: number;
}): Promise<DeploymentLogLine[]> {
  const { knex, deploymentId, after, limit } = options;
  const rows = await knex<DbNodeLogRow>('node_logs')
    .where({ deployment_id: deploymentId })
    .andWhere('id', '>', after)
    .orderBy('id')
    .limit(limit);
  return rows.map(({ id, node_key: node, sequence, at, text }) => ({
    position: id,
    node,
    sequence,
    at: new Date(at),
    text,
  }));
}

/** Position of the last line that was written until an instant. */
export async function findLogPosition(options: {
  knex: Knex;
  deploymentId: string;
  until: Date;
}): Promise<number> {
  const { knex, deploymentId, until } = options;
  const row = await knex<DbNodeLogRow>('node_logs')
    .where({ deployment_id: deploymentId })
    .andWhere('at', '<=', until.toISOString())
    .max({ id: 'id' })
    .first();
  return row?.id ?? 0;
}
