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
import {
  AccessFilter,
  ENVIRONMENT_COLUMNS,
  applyAccessFilter,
} from '../../../permissions/AccessFilter';

/** Whether a set was planned or deployed in an environment that the filter lets through, or is what a clone began with. Its hash alone gives nobody the sets of others. */
export async function isVisibleSet(options: {
  knex: Knex;
  hash: string;
  filter: AccessFilter;
}): Promise<boolean> {
  const { knex, hash, filter } = options;
  const environments = () => {
    const query = knex('environments').join(
      'applications',
      'applications.id',
      'environments.application_id',
    );
    applyAccessFilter({ query, filter, columns: ENVIRONMENT_COLUMNS });
    return query;
  };
  const uses = [
    environments().where('environments.current_set', hash),
    ...['deployments', 'plans'].map(table =>
      environments()
        .join(table, `${table}.environment_uid`, 'environments.uid')
        .where(`${table}.set_hash`, hash),
    ),
  ];
  for (const use of uses) {
    if (await use.first('environments.uid')) {
      return true;
    }
  }
  return false;
}
