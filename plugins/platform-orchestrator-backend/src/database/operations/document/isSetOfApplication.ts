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

/** Whether a set was planned or deployed in an environment of an application. Its hash alone gives nobody the sets of others. */
export async function isSetOfApplication(options: {
  knex: Knex;
  hash: string;
  applicationId: string;
}): Promise<boolean> {
  const { knex, hash, applicationId } = options;
  for (const table of ['deployments', 'plans']) {
    const found = await knex(table)
      .join('environments', 'environments.uid', `${table}.environment_uid`)
      .where({
        'environments.application_id': applicationId,
        [`${table}.set_hash`]: hash,
      })
      .first(`${table}.id`);
    if (found) {
      return true;
    }
  }
  return false;
}
