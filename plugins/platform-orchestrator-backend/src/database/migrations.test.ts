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

import { readdirSync } from 'node:fs';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { migrationsDirectory } from './migrateDatabase';

jest.setTimeout(60_000);

const directory = migrationsDirectory();
const migrations = readdirSync(directory)
  .filter(file => file.endsWith('.js'))
  .sort();

/** Tables that each migration adds. */
const TABLES: Record<string, string[]> = {
  '20261120100000_applications.js': ['applications', 'environments'],
  '20261120100100_deployments.js': [
    'deployment_sets',
    'deployments',
    'journal',
    'node_logs',
    'plans',
  ],
  '20261120100200_resources.js': [
    'data_keys',
    'driver_states',
    'generated_secrets',
    'resources',
  ],
  '20261120100300_definition_sources.js': ['definition_sources'],
  '20261120100400_idempotency_keys.js': ['idempotency_keys'],
  '20261120100500_reserved_ports.js': ['reserved_ports'],
  '20261120100600_approvals.js': ['approvals'],
  '20261120120000_retention.js': [],
  '20261120130000_shared_values.js': ['value_versions'],
  '20261120140000_outbox.js': ['outbox_cursors'],
  '20261120150000_definition_versions.js': [
    'definition_versions',
    'environment_pins',
  ],
};

async function tablesOf(knex: Knex): Promise<string[]> {
  const rows =
    knex.client.config.client === 'pg'
      ? await knex('information_schema.tables')
          .where({ table_schema: 'public' })
          .select('table_name as name')
      : await knex('sqlite_master').where({ type: 'table' }).select('name');
  return rows
    .map(({ name }) => name)
    .filter(name => !/^(knex_|sqlite_)/.test(name))
    .sort();
}

const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())('migrations, %p', databaseId => {
  it('add their tables one after the other, and take them away again', async () => {
    const knex = await databases.init(databaseId);
    const expected: string[] = [];
    for (const name of migrations) {
      await knex.migrate.up({ directory, name });
      expected.push(...TABLES[name]);
      expect(await tablesOf(knex)).toEqual([...expected].sort());
    }
    for (const name of [...migrations].reverse()) {
      await knex.migrate.down({ directory, name });
      expected.splice(expected.length - TABLES[name].length);
      expect(await tablesOf(knex)).toEqual([...expected].sort());
    }
    await expect(knex.migrate.latest({ directory })).resolves.toEqual([
      1,
      migrations.map(name => expect.stringContaining(name)),
    ]);
  });
});

// SQLite keeps no comments
if (databases.supports('POSTGRES_18')) {
  describe('migrations', () => {
    it('explain every table and column', async () => {
      const knex = await databases.init('POSTGRES_18');
      await knex.migrate.latest({ directory });
      const { rows } = await knex.raw(`
        select class.relname as table, attribute.attname as column
        from pg_class class
        join pg_namespace namespace on namespace.oid = class.relnamespace
        join pg_attribute attribute on attribute.attrelid = class.oid
        where namespace.nspname = 'public' and class.relkind = 'r'
          and class.relname not like 'knex_%'
          and attribute.attnum >= 0 and not attribute.attisdropped
          and attribute.attname not in ('id')
          and (
            col_description(class.oid, attribute.attnum) is null
            or obj_description(class.oid) is null
          )
      `);
      expect(rows).toEqual([]);
    });
  });
}
