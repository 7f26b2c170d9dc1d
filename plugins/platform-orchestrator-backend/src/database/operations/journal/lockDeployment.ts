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

import { FencedError } from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { DbDeploymentRow } from '../../tables';

const WAITING = ['awaiting-approval', 'queued'];

/**
 * Locks a deployment's row for a writer that holds the token of its lease.
 *
 * @remarks
 * The row lock makes writers of one deployment take turns, which keeps its sequence without gaps, and it orders them with claims: after a claim
 * has been committed, a writer with the old token finds the new one here. SQLite needs no lock, its transactions run one after the other.
 *
 * @throws FencedError when another one holds the lease, or nobody does any more
 */
export async function lockDeployment(options: {
  tx: Knex.Transaction;
  deploymentId: string;
  token: number;
}): Promise<DbDeploymentRow> {
  const { tx, deploymentId, token } = options;
  const row = await tx<DbDeploymentRow>('deployments')
    .where({ id: deploymentId })
    .forUpdate()
    .first();
  const held =
    row?.owner === null
      ? token === 0 && WAITING.includes(row.state)
      : token === row?.token;
  if (!row || !held) {
    throw new FencedError(deploymentId, token);
  }
  return row;
}
