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

import { randomBytes } from 'node:crypto';
import pg from 'pg';

/**
 * Makes the portal's own database on the server, and a role that owns it and
 * nothing else. Applications get theirs on the same server, so nobody but its
 * owner may connect to it. The password is a new one at each start.
 *
 * @param {object} options
 * @param {string} options.url - the server, as its superuser
 * @param {number} options.port
 * @returns {Promise<object>} Backstage's `backend.database`
 */
export async function preparePortalDatabase({ url, port }) {
  const password = randomBytes(24).toString('hex');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `SELECT 1 FROM pg_roles WHERE rolname = 'portal'`,
    );
    if (rowCount === 0) {
      await client.query('CREATE ROLE portal LOGIN');
    }
    // A statement that takes no parameters; the value is hexadecimal.
    await client.query(`ALTER ROLE portal PASSWORD '${password}'`);
    const { rowCount: databases } = await client.query(
      `SELECT 1 FROM pg_database WHERE datname = 'portal'`,
    );
    if (databases === 0) {
      await client.query('CREATE DATABASE portal OWNER portal');
    }
    for (const database of ['portal', 'postgres', 'template1']) {
      await client.query(`REVOKE CONNECT ON DATABASE ${database} FROM PUBLIC`);
    }
  } finally {
    await client.end();
  }
  return {
    client: 'pg',
    // One database with a schema for each plugin.
    pluginDivisionMode: 'schema',
    // It does; making sure would take a connection to `postgres`.
    ensureExists: false,
    ensureSchemaExists: true,
    connection: {
      host: '127.0.0.1',
      port,
      user: 'portal',
      password,
      database: 'portal',
    },
  };
}
