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
import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import pg from 'pg';
import { makeDataFolder } from '../data/makeDataFolder.mjs';
import { findFreePort } from '../network/findFreePort.mjs';
import { startPostgres } from './startPostgres.mjs';

const { signal } = new AbortController();

/**
 * @param {string} url
 * @param {string} sql
 */
async function query(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded PostgreSQL', () => {
  const parent = join(tmpdir(), `postgres-${randomUUID()}`);
  after(() => rm(parent, { recursive: true, force: true }));

  it('keeps its data, port and password over a restart', async () => {
    await makeDataFolder(parent);
    const folder = join(parent, 'restarted');
    const port = await findFreePort();
    const first = await startPostgres({ folder, port, signal });
    await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS value');
    await first.stop();

    const second = await startPostgres({ folder, signal });
    assert.equal(second.url, first.url);
    assert.deepEqual(await query(second.url, 'SELECT value FROM kept'), [
      { value: 1 },
    ]);
    assert.deepEqual(
      await query(
        second.url,
        `SELECT pg_encoding_to_char(encoding) AS encoding, datcollate
         FROM pg_database WHERE datname = 'postgres'`,
      ),
      [{ encoding: 'UTF8', datcollate: 'C' }],
    );
    await second.stop();
  });

  it('is taken over where it already runs', async () => {
    const folder = join(parent, 'running');
    const port = await findFreePort();
    const first = await startPostgres({ folder, port, signal });
    const second = await startPostgres({ folder, signal });
    assert.equal(second.url, first.url);
    await second.stop();
    assert.equal(await first.exited, 'exit code 0');
  });

  it('does not show its password to other users', async () => {
    const folder = join(parent, 'secret');
    const port = await findFreePort();
    const server = await startPostgres({ folder, port, signal });
    await server.stop();
    const log = await readFile(join(folder, 'server.log'), 'utf8');
    assert.equal(log.includes(server.password), false);
    await assert.rejects(readFile(join(folder, 'password')), {
      code: 'ENOENT',
    });
  });

  it('names the port that is taken and the way out', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = /** @type {import('node:net').AddressInfo} */ (
      other.address()
    );
    await assert.rejects(
      startPostgres({ folder: join(parent, 'taken'), port, signal }),
      {
        name: 'Problem',
        message: `Port ${port}, which the embedded PostgreSQL uses, is taken by another program.`,
        remedy: `End that program, or choose another port: DATABASE_PORT=${
          port + 1
        } npm start`,
      },
    );
    other.close();
  });
});
