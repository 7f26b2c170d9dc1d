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

import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDataFolder } from '../data/makeDataFolder.mjs';
import { findFreePort } from '../network/findFreePort.mjs';
import { stopSignal } from '../process/stopSignal.mjs';
import { startPostgres } from './startPostgres.mjs';

/**
 * `node scripts/postgres/withPostgres.mjs COMMAND [ARGUMENT ...]` runs a command with a PostgreSQL server of its own: default settings, a
 * folder that is removed afterwards, a free port of the loopback interface. `DATABASE_URL` is its superuser's.
 *
 * The command may send the message `restart-database`: the server ends with all its connections, starts again, and the message
 * `database-restarted` comes back.
 */
const signal = stopSignal();
const [command, ...args] = process.argv.slice(2);
// Not mkdtemp, whose mode keeps the database's user out.
const folder = join(tmpdir(), `postgres-${randomUUID()}`);
await makeDataFolder(folder);
const port = await findFreePort();
const start = () =>
  startPostgres({ folder: join(folder, 'postgres'), port, signal });
let server = await start();
try {
  const child = spawn(command, args, {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, DATABASE_URL: server.url },
  });
  signal.addEventListener('abort', () => child.kill('SIGTERM'));
  child.on('message', async message => {
    if (message === 'restart-database') {
      await server.stop();
      server = await start();
      child.send('database-restarted');
    }
  });
  const [code] = await once(child, 'exit');
  process.exitCode = code ?? 1;
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
