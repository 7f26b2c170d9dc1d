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

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { makeDataFolder } from '../data/makeDataFolder.mjs';
import { findFreePort } from '../network/findFreePort.mjs';
import { preparePortalDatabase } from './preparePortalDatabase.mjs';
import { startPostgres } from './startPostgres.mjs';

describe("the portal's database", () => {
  const parent = join(tmpdir(), `portal-database-${randomUUID()}`);
  /** @type {import('./startPostgres.mjs').PostgresServer} */
  let server;
  before(async () => {
    await makeDataFolder(parent);
    server = await startPostgres({
      folder: join(parent, 'postgres'),
      port: await findFreePort(),
      signal: new AbortController().signal,
    });
  });
  after(async () => {
    await server?.stop();
    await rm(parent, { recursive: true, force: true });
  });

  it('lets in nobody but its owner, who is let in nowhere else', async () => {
    const { connection } = /** @type {{ connection: pg.ClientConfig }} */ (
      await preparePortalDatabase(server)
    );
    const portal = new pg.Client(connection);
    await portal.connect();
    const { rows: owner } = await portal.query(
      'SELECT current_database() AS database, rolsuper FROM pg_roles WHERE rolname = current_user',
    );
    assert.deepEqual(owner, [{ database: 'portal', rolsuper: false }]);
    await portal.end();

    const superuser = new pg.Client({ connectionString: server.url });
    await superuser.connect();
    await superuser.query('CREATE ROLE application LOGIN');
    const { rows: open } = await superuser.query(
      `SELECT rolname AS role, datname AS database FROM pg_database, pg_roles
       WHERE rolname IN ('portal', 'application') AND datallowconn
         AND has_database_privilege(rolname, datname, 'CONNECT')`,
    );
    assert.deepEqual(open, [{ role: 'portal', database: 'portal' }]);
    await superuser.end();
  });

  it('gets a new password at each start', async () => {
    const [first, second] = /** @type {{ connection: pg.ClientConfig }[]} */ ([
      await preparePortalDatabase(server),
      await preparePortalDatabase(server),
    ]);
    const refused = new pg.Client(first.connection);
    await assert.rejects(refused.connect(), { code: '28P01' });
    const allowed = new pg.Client(second.connection);
    await allowed.connect();
    await allowed.end();
  });
});
