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
import {
  AccessFilter,
  ENVIRONMENT_COLUMNS,
  applyAccessFilter,
} from '../../../permissions/AccessFilter';
import { fromResourceRow } from '../../resourceRows';
import { DbResourceRow } from '../../tables';

/** Resources over all environments that the filter lets through, by key. */
export async function searchResources(options: {
  knex: Knex;
  filter: AccessFilter;
  application?: string;
  environment?: string;
  type?: string;
  retained?: boolean;
  /** Only those with a greater key. */
  after?: string;
  limit: number;
}): Promise<ActiveResource[]> {
  const { knex, filter, application, environment, type, retained } = options;
  const query = knex('resources')
    .join('environments', 'environments.uid', 'resources.environment_uid')
    .join('applications', 'applications.id', 'environments.application_id')
    .whereNull('environments.deleted_at')
    .orderBy('resources.key')
    .limit(options.limit)
    .select<DbResourceRow[]>('resources.*');
  applyAccessFilter({ query, filter, columns: ENVIRONMENT_COLUMNS });
  if (application !== undefined) {
    query.where('applications.name', application);
  }
  if (environment !== undefined) {
    query.where('environments.name', environment);
  }
  if (type !== undefined) {
    query.where('resources.type', type);
  }
  if (retained !== undefined) {
    query.where('resources.retained', retained);
  }
  if (options.after !== undefined) {
    query.where('resources.key', '>', options.after);
  }
  return (await query).map(fromResourceRow);
}
