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
import { DbValueVersionRow } from '../../tables';

/** The last change of each value at a version, `unset` ones too: those of the application, and those of one of its environments. */
export async function listPresentValues(options: {
  knex: Knex;
  applicationId: string;
  environmentUid?: string;
  version?: number;
}): Promise<DbValueVersionRow[]> {
  const { knex, applicationId, environmentUid, version } = options;
  const ranked = knex<DbValueVersionRow>('value_versions')
    .where({ application_id: applicationId })
    .where(level => {
      level.whereNull('environment_uid');
      if (environmentUid !== undefined) {
        level.orWhere({ environment_uid: environmentUid });
      }
    })
    .modify(query => {
      if (version !== undefined) {
        query.where('version', '<=', version);
      }
    })
    .select(
      '*',
      knex.raw(
        'row_number() over (partition by environment_uid, name order by version desc) as place',
      ),
    );
  return knex
    .from(ranked.as('ranked'))
    .where({ place: 1 })
    .orderBy('version')
    .select();
}
