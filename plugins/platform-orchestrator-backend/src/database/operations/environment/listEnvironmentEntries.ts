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
import { EnvironmentEntry } from '../../../applications/records';
import {
  AccessFilter,
  ENVIRONMENT_COLUMNS,
  applyAccessFilter,
} from '../../../permissions/AccessFilter';
import {
  DbEnvironmentEntryRow,
  fromEnvironmentRow,
} from '../../applicationRows';

/** Environments with what their applications say of them. Deleted ones are only found by their uid, because history names them. */
export async function listEnvironmentEntries(options: {
  knex: Knex;
  filter: AccessFilter;
  by:
    | { uids: string[] }
    | { applicationIds: string[] }
    | { application: string; environment: string };
}): Promise<EnvironmentEntry[]> {
  const { knex, filter, by } = options;
  const query = knex('environments')
    .join('applications', 'applications.id', 'environments.application_id')
    .orderBy('environments.name')
    .select<DbEnvironmentEntryRow[]>(
      'environments.*',
      'applications.name as application_name',
      'applications.owner_ref as application_owner',
    );
  applyAccessFilter({ query, filter, columns: ENVIRONMENT_COLUMNS });
  if ('uids' in by) {
    query.whereIn('environments.uid', by.uids);
  } else {
    query.whereNull('environments.deleted_at');
  }
  if ('applicationIds' in by) {
    query.whereIn('applications.id', by.applicationIds);
  }
  if ('environment' in by) {
    query.where({
      'applications.name': by.application,
      'environments.name': by.environment,
    });
  }
  return (await query).map(fromEnvironmentRow);
}
