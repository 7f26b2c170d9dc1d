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

import { TestDatabases, mockServices } from '@backstage/backend-test-utils';
import { EnvironmentRecord } from '@platform-orchestrator/engine';
import { stateStoreContract } from '@platform-orchestrator/engine/testUtils';
import { Knex } from 'knex';
import { DatabaseStateStore } from './DatabaseStateStore';
import { DeploymentChanges } from './DeploymentChanges';
import { migrationsDirectory } from './migrateDatabase';
import { DbApplicationRow, DbEnvironmentRow } from './tables';

jest.setTimeout(60_000);

const CREATED_AT = '2026-11-20T12:00:00.000Z';

async function putEnvironment(
  knex: Knex,
  environment: EnvironmentRecord,
): Promise<void> {
  await knex<DbApplicationRow>('applications')
    .insert({
      id: environment.application,
      name: environment.application,
      etag: '1',
      created_at: CREATED_AT,
    })
    .onConflict('id')
    .ignore();
  await knex<DbEnvironmentRow>('environments')
    .insert({
      uid: environment.uid,
      application_id: environment.application,
      name: environment.environment,
      type: environment.environmentType,
      paused: environment.paused,
      current_set: environment.currentSet ?? null,
      etag: '1',
      created_at: CREATED_AT,
    })
    .onConflict('uid')
    .merge();
}

const databases = TestDatabases.create({
  ids: ['POSTGRES_18', 'SQLITE_3'],
});

describe.each(databases.eachSupportedId())(
  'DatabaseStateStore, %p',
  databaseId => {
    let knex: Knex;

    beforeAll(async () => {
      knex = await databases.init(databaseId);
      await knex.migrate.latest({ directory: migrationsDirectory() });
    });

    stateStoreContract({
      create: async () => {
        for (const table of [
          'driver_states',
          'generated_secrets',
          'resources',
          'approvals',
          'node_logs',
          'journal',
          'deployments',
          'plans',
          'deployment_sets',
          'environments',
          'applications',
        ]) {
          await knex(table).delete();
        }
        const changes = new DeploymentChanges({
          logger: mockServices.logger.mock(),
        });
        return {
          store: new DatabaseStateStore({ knex, changes }),
          putEnvironment: environment => putEnvironment(knex, environment),
        };
      },
    });
  },
);
