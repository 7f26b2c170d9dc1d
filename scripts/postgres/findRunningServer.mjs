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

import { existsSync, readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from '../process/isAlive.mjs';

/**
 * The server that already runs on a data folder, left by a start that was
 * killed. A pid file whose process is another program by now (the machine was
 * restarted) is removed, for PostgreSQL would refuse to start beside it.
 *
 * @param {string} data - the data folder
 * @returns {Promise<{ pid: number, port: number } | undefined>}
 */
export async function findRunningServer(data) {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) {
    return undefined;
  }
  // Lines: process id, data folder, start time, port, …
  const lines = (await readFile(file, 'utf8')).split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (isAlive(pid) && isPostgres(pid)) {
    return { pid, port };
  }
  await rm(file, { force: true });
  return undefined;
}

/**
 * Where the system does not tell a process' name in a file (macOS), any live
 * process counts: better not to start than to run two servers on one folder.
 *
 * @param {number} pid
 */
function isPostgres(pid) {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres';
  } catch {
    return true;
  }
}
