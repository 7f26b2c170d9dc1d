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

/** Changes of one value on one level, the newest first. */
export async function listValueVersions(options: {
  knex: Knex;
  applicationId: string;
  environmentUid?: string;
  name: string;
  /** Only this one. */
  version?: number;
  limit: number;
}): Promise<DbValueVersionRow[]> {
  const { knex, applicationId, environmentUid, name, version, limit } = options;
  return knex<DbValueVersionRow>('value_versions')
    .where({
      application_id: applicationId,
      environment_uid: environmentUid ?? null,
      name,
      ...(version !== undefined && { version }),
    })
    .orderBy('version', 'desc')
    .limit(limit);
}
