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

import { EnvironmentRecord } from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { DbApplicationRow, DbEnvironmentRow } from '../../tables';

type Row = DbEnvironmentRow & { application_name: DbApplicationRow['name'] };

/** The environment as the engine sees it. By its uid it is found even after it was deleted, because its history names it. */
export async function findEnvironment(options: {
  knex: Knex;
  by: { uid: string } | { application: string; environment: string };
}): Promise<EnvironmentRecord | undefined> {
  const { knex, by } = options;
  const row: Row | undefined = await knex('environments')
    .join('applications', 'applications.id', 'environments.application_id')
    .where(
      'uid' in by
        ? { 'environments.uid': by.uid }
        : {
            'applications.name': by.application,
            'environments.name': by.environment,
            'applications.deleted_at': null,
            'environments.deleted_at': null,
          },
    )
    .first('environments.*', 'applications.name as application_name');
  return (
    row && {
      application: row.application_name,
      environment: row.name,
      environmentType: row.type,
      uid: row.uid,
      currentSet: row.current_set ?? undefined,
      paused: Boolean(row.paused),
    }
  );
}
