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
import { ApplicationRecord } from '../../../applications/records';
import {
  AccessFilter,
  applyAccessFilter,
} from '../../../permissions/AccessFilter';
import { fromApplicationRow } from '../../applicationRows';
import { DbApplicationRow } from '../../tables';

/** Applications by name, of those that the filter lets through. */
export async function listApplications(options: {
  knex: Knex;
  filter: AccessFilter;
  /** Only those whose name or title holds this, whatever its case. */
  search?: string;
  /** Only those with a greater name. */
  after?: string;
  limit: number;
}): Promise<ApplicationRecord[]> {
  const { knex, filter, search, after, limit } = options;
  const query = knex<DbApplicationRow>('applications')
    .whereNull('deleted_at')
    .orderBy('name')
    .limit(limit);
  applyAccessFilter({
    query,
    filter,
    columns: { owner: 'owner_ref', application: 'name' },
  });
  if (search) {
    const pattern = `%${search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
    query.whereRaw(
      "(lower(name) like ? escape '\\' or lower(title) like ? escape '\\')",
      [pattern, pattern],
    );
  }
  if (after !== undefined) {
    query.where('name', '>', after);
  }
  return (await query).map(fromApplicationRow);
}
