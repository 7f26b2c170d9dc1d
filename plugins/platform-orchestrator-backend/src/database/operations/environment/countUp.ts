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

/** Takes the next value of one of an environment's counters. The row stays locked until the transaction ends. */
export async function countUp(options: {
  knex: Knex;
  environmentUid: string;
  counter: 'number_counter';
}): Promise<number> {
  const { knex, environmentUid, counter } = options;
  const [row] = await knex<DbEnvironmentRow>('environments')
    .where({ uid: environmentUid })
    .update({ [counter]: knex.raw('?? + 1', [counter]) })
    .returning(counter);
  if (!row) {
    throw new NotFoundError(`There is no environment ${environmentUid}`);
  }
  return row[counter];
}
