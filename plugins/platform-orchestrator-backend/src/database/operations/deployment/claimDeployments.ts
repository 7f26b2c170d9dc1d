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
import { takeTokens } from '../environment/takeTokens';
import { AppendFold } from '../journal/AppendFold';
import { writeFold } from '../journal/writeFold';

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
  if (!(await isAnythingToClaim(knex, claim))) {
    return [];
  }
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

/** One statement, for most of the time there is nothing. */
async function isAnythingToClaim(
  knex: Knex,
  { now, goneOwners = [] }: ClaimOptions,
): Promise<boolean> {
  const found = await knex<DbDeploymentRow>('deployments')
    .where({ state: 'queued' })
    .orWhere(claimed =>
      claimed
        .whereIn('state', ['running', 'settling'])
        .andWhere(lease =>
          lease
            .where('lease_until', '<=', now.toISOString())
            .orWhereIn('owner', goneOwners),
        ),
    )
    .first('id');
  return found !== undefined;
}

async function takeDeployments(
  tx: Knex.Transaction,
  options: ClaimOptions,
): Promise<DeploymentRecord[]> {
  const { owner, now, leaseUntil, limit } = options;
  const abandoned = await findAbandoned(tx, options);
  const next = await findNext(tx, limit - abandoned.length);
  const rows = [...abandoned, ...next];
  // an environment can have several: some that settle, and one that runs
  for (let left = rows; left.length > 0; ) {
    const firsts = new Map<string, DbDeploymentRow>();
    left.forEach(row => {
      firsts.set(row.environment_uid, firsts.get(row.environment_uid) ?? row);
    });
    const tokens = await takeTokens({
      tx,
      environmentUids: [...firsts.keys()],
    });
    const fold = new AppendFold(new Map());
    for (const [uid, deployment] of firsts) {
      const token = tokens.get(uid)!;
      fold.claim({ deployment, token, owner, at: now, leaseUntil });
    }
    await writeFold({ tx, fold });
    left = left.filter(row => firsts.get(row.environment_uid) !== row);
  }
  return rows.map(fromDeploymentRow);
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
