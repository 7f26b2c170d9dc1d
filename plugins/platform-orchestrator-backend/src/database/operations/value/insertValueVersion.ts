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

import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { DbValueVersionRow } from '../../tables';

/** Tries to be the first with a version, where several change values at once. */
const ATTEMPTS = 20;

/**
 * Writes down a change of a shared value.
 *
 * @returns its version: one more than the last of the application
 */
export async function insertValueVersion(options: {
  knex: Knex;
  row: Omit<DbValueVersionRow, 'version'>;
}): Promise<number> {
  const { knex, row } = options;
  for (let attempt = 1; ; attempt += 1) {
    const version = (await lastVersion(knex, row.application_id)) + 1;
    try {
      await knex<DbValueVersionRow>('value_versions').insert({
        ...row,
        version,
      });
      return version;
    } catch (error) {
      if (!isDatabaseConflictError(error) || attempt === ATTEMPTS) {
        throw error;
      }
    }
  }
}

async function lastVersion(knex: Knex, applicationId: string): Promise<number> {
  const row = await knex<DbValueVersionRow>('value_versions')
    .where({ application_id: applicationId })
    .orderBy('version', 'desc')
    .first('version');
  return row?.version ?? 0;
}
