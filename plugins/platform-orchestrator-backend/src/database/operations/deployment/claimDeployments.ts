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

import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { DeploymentRecord } from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { fromDeploymentRow } from '../../deploymentRows';
import { isPostgres } from '../../isPostgres';
import { DbDeploymentRow } from '../../tables';
import { countUp } from '../environment/countUp';
import { writeEntries } from '../journal/writeEntries';

interface ClaimOptions {
  owner: string;
  now: Date;
  leaseUntil: Date;
  limit: number;
  goneOwners?: string[];
}

/** A conflict needs two claims and an insert out of order at the same instant: one more try is enough, and the next round comes anyway. */
const ATTEMPTS = 2;

/** Takes deployments whose lease has ended, and the next ones of environments where none runs. */
export async function claimDeployments(
  options: ClaimOptions & { knex: Knex },
): Promise<DeploymentRecord[]> {
  const { knex, ...claim } = options;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      return await knex.transaction(tx => takeDeployments(tx, claim));
    } catch (error) {
      // the index of running deployments saw a second one that our snapshot did not
      if (!isDatabaseConflictError(error)) {
        throw error;
      }
    }
  }
  return [];
}

async function takeDeployments(
  tx: Knex.Transaction,
  options: ClaimOptions,
): Promise<DeploymentRecord[]> {
  const { owner, now, leaseUntil, limit } = options;
  const abandoned = await findAbandoned(tx, options);
  const next = await findNext(tx, limit - abandoned.length);
  const claimed: DeploymentRecord[] = [];
  for (const row of [...abandoned, ...next]) {
    const token = await countUp({
      knex: tx,
      environmentUid: row.environment_uid,
      counter: 'token_counter',
    });
    const lease = {
      owner,
      lease_until: leaseUntil.toISOString(),
      token,
      state: row.state === 'queued' ? 'running' : row.state,
    };
    await tx<DbDeploymentRow>('deployments')
      .where({ id: row.id })
      .update(lease);
    await writeEntries({
      tx,
      deployment: row,
      token,
      entries: [{ at: now, kind: 'deployment.claimed', body: { owner } }],
    });
    claimed.push(fromDeploymentRow({ ...row, ...lease }));
  }
  return claimed;
}

function findAbandoned(
  tx: Knex.Transaction,
  { now, limit, goneOwners = [] }: ClaimOptions,
): Promise<DbDeploymentRow[]> {
  const query = tx<DbDeploymentRow>('deployments')
    .whereIn('state', ['running', 'settling'])
    .andWhere(lease =>
      lease
        .where('lease_until', '<=', now.toISOString())
        .orWhereIn('owner', goneOwners),
    )
    .orderBy('created_at')
    .limit(limit);
  return withoutThoseOfOthers(tx, query);
}

function findNext(
  tx: Knex.Transaction,
  limit: number,
): Promise<DbDeploymentRow[]> {
  const query = tx<DbDeploymentRow>('deployments')
    .where({ state: 'queued' })
    .whereExists(
      tx('environments')
        .whereRaw('environments.uid = deployments.environment_uid')
        .where({ paused: false, deleted_at: null }),
    )
    .whereNotExists(
      tx('deployments as other')
        .whereRaw('other.environment_uid = deployments.environment_uid')
        .where(blocking =>
          blocking
            .where('other.state', 'running')
            .orWhere(earlier =>
              earlier
                .where('other.state', 'queued')
                .whereRaw('other.number < deployments.number'),
            ),
        ),
    )
    .orderBy('created_at')
    .limit(limit);
  return withoutThoseOfOthers(tx, query);
}

/** On PostgreSQL many replicas claim at once: each leaves alone what another one is claiming, instead of waiting for it. */
async function withoutThoseOfOthers(
  tx: Knex.Transaction,
  query: Knex.QueryBuilder<any, DbDeploymentRow[]>,
): Promise<DbDeploymentRow[]> {
  return isPostgres(tx) ? query.forUpdate().skipLocked() : query;
}
