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
import { DbResourceRow } from '../../tables';

/** Keys of the rows that depend on each row of some environments, in the order of keys. */
export async function listDependants(options: {
  knex: Knex;
  environmentUids: string[];
}): Promise<ReadonlyMap<string, string[]>> {
  const { knex, environmentUids } = options;
  const rows = await knex<DbResourceRow>('resources')
    .whereIn('environment_uid', environmentUids)
    .orderBy('key')
    .select('key', 'dependencies');
  const dependants = new Map<string, string[]>();
  for (const row of rows) {
    const dependencies: ActiveResource['dependencies'] = JSON.parse(
      row.dependencies,
    );
    for (const { key } of dependencies) {
      dependants.set(key, [...(dependants.get(key) ?? []), row.key]);
    }
  }
  return dependants;
}
