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
import { readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { makeDataFolder } from '../data/makeDataFolder.mjs';
import { findFreePort } from '../network/findFreePort.mjs';
import { isAlive } from '../process/isAlive.mjs';
import { keepPostgres } from './keepPostgres.mjs';

const PATIENCE_MILLISECONDS = 30_000;

/** @param {string} data - the server's data folder */
async function kill(data) {
  const [pid] = (await readFile(join(data, 'postmaster.pid'), 'utf8')).split(
    '\n',
  );
  process.kill(Number(pid), 'SIGKILL');
  while (isAlive(Number(pid))) {
    await sleep(10);
  }
}

/**
 * @param {string} url
 * @param {string} sql
 */
async function query(url, sql) {
  const client = new pg.Client({ connectionString: url });
  // A connection that breaks is found out by the query.
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/**
 * @param {string} url
 * @param {string} sql
 */
async function queryWhenBack(url, sql) {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    try {
      return await query(url, sql);
    } catch (error) {
      if (Date.now() > deadline) {
        throw error;
      }
      await sleep(50);
    }
  }
}

describe('a PostgreSQL that is kept', () => {
  const parent = join(tmpdir(), `kept-postgres-${randomUUID()}`);
  before(() => makeDataFolder(parent));
  after(() => rm(parent, { recursive: true, force: true }));

  it('comes back with its data when it is killed, and ends when it is stopped', async () => {
    const folder = join(parent, 'killed');
    const server = await keepPostgres({
      folder,
      port: await findFreePort(),
      signal: new AbortController().signal,
    });
    await query(server.url, 'CREATE TABLE kept AS SELECT 1 AS value');
    await kill(join(folder, 'data'));
    assert.deepEqual(
      await queryWhenBack(server.url, 'SELECT value FROM kept'),
      [{ value: 1 }],
    );

    await server.stop();
    await assert.rejects(query(server.url, 'SELECT 1'), {
      code: 'ECONNREFUSED',
    });
    await assert.rejects(server.lost, { name: 'AbortError' });
  });

  it('is given up when it does not come back, saying where it says why', async () => {
    const folder = join(parent, 'broken');
    const server = await keepPostgres({
      folder,
      port: await findFreePort(),
      signal: new AbortController().signal,
      pausesMilliseconds: [10, 10],
    });
    const control = join(folder, 'data', 'global', 'pg_control');
    await rename(control, `${control}.gone`);
    await kill(join(folder, 'data'));
    await assert.rejects(server.lost, {
      name: 'Problem',
      message:
        'PostgreSQL ended by itself and did not come back in 2 attempts.',
      detail: new RegExp(`It says why in ${join(folder, 'server.log')}`),
    });
    await server.stop();
  });
});
