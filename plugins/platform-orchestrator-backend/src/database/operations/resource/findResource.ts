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

export async function findResource(options: {
  knex: Knex;
  key: string;
}): Promise<ActiveResource | undefined> {
  const { knex, key } = options;
  const row = await knex<DbResourceRow>('resources').where({ key }).first();
  return row && fromResourceRow(row);
}
