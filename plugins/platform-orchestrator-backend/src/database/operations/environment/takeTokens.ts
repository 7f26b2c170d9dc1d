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

import { NotFoundError } from '@backstage/errors';
import { Knex } from 'knex';
import { DbEnvironmentRow } from '../../tables';

/**
 * The next fencing token of each of some environments. Environments are locked in the order of their uids, as everybody locks them, and stay locked
 * until the transaction ends.
 */
export async function takeTokens(options: {
  tx: Knex.Transaction;
  environmentUids: readonly string[];
}): Promise<ReadonlyMap<string, number>> {
  const { tx, environmentUids } = options;
  const uids = [...new Set(environmentUids)].sort();
  await tx<DbEnvironmentRow>('environments')
    .whereIn('uid', uids)
    .orderBy('uid')
    .forUpdate()
    .select('uid');
  const rows = await tx<DbEnvironmentRow>('environments')
    .whereIn('uid', uids)
    .update({ token_counter: tx.raw('?? + 1', ['token_counter']) })
    .returning(['uid', 'token_counter']);
  if (rows.length < uids.length) {
    throw new NotFoundError(
      `There are not all of the environments ${uids.join(', ')}`,
    );
  }
  return new Map(rows.map(row => [row.uid, row.token_counter]));
}
