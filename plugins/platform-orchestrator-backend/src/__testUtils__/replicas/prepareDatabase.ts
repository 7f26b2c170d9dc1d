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

import createKnex from 'knex';
import { migrationsDirectory } from '../../database/migrateDatabase';
import { DbApplicationRow, DbEnvironmentRow } from '../../database/tables';

/** The application of environments that were made by {@link prepareDatabase}. */
export const APPLICATION = 'shop';

/**
 * A new database with the plugin's tables and the environments `env-1` … of one application. Their uids are `uid-1` ….
 *
 * @param server - connection string of the server's superuser
 * @returns connection string of the database
 */
export async function prepareDatabase(options: {
  server: string;
  name: string;
  environments: number;
}): Promise<string> {
  const url = new URL(options.server);
  const maintenance = createKnex({ client: 'pg', connection: url.href });
  try {
    await maintenance.raw('create database ??', [options.name]);
  } finally {
    await maintenance.destroy();
  }
  url.pathname = options.name;
  const knex = createKnex({ client: 'pg', connection: url.href });
  try {
    await knex.migrate.latest({ directory: migrationsDirectory() });
    const created_at = new Date().toISOString();
    await knex<DbApplicationRow>('applications').insert({
      id: APPLICATION,
      name: APPLICATION,
      etag: '1',
      created_at,
    });
    const environments = Array.from(
      { length: options.environments },
      (_, index): Partial<DbEnvironmentRow> => ({
        uid: `uid-${index + 1}`,
        application_id: APPLICATION,
        name: `env-${index + 1}`,
        type: 'development',
        paused: false,
        etag: '1',
        created_at,
      }),
    );
    await knex.batchInsert('environments', environments, 1_000);
  } finally {
    await knex.destroy();
  }
  return url.href;
}
