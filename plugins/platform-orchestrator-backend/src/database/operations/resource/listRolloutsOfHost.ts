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

import { ActiveResource } from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { fromResourceRow } from '../../resourceRows';
import { DbResourceRow } from '../../tables';

/** Rollouts that a local target of one machine has begun and does not delete, by key. */
export async function listRolloutsOfHost(options: {
  knex: Knex;
  driver: string;
  host: string;
}): Promise<ActiveResource[]> {
  const { knex, driver, host } = options;
  const rows = await knex<DbResourceRow>('resources')
    .where({ kind: 'rollout', driver, host })
    .whereNot({ state: 'deleting' })
    .whereNotNull('request')
    .orderBy('key');
  return rows.map(fromResourceRow);
}
