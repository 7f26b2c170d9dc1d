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

import { existsSync } from 'node:fs';
import {
  chown,
  mkdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../console/Problem.mjs';
import { runToEnd } from '../process/runToEnd.mjs';

/**
 * Makes the server's data folder where there is none. It gets its name when it
 * is complete, so that an interrupted start leaves nothing half made.
 *
 * @param {object} options
 * @param {string} options.home
 * @param {string} options.programs - the folder that holds `bin`
 * @param {string} options.password - of the superuser `postgres`
 * @param {{ uid: number, gid: number } | undefined} options.user
 * @param {AbortSignal} options.signal
 * @returns {Promise<string>} the data folder
 */
export async function initialiseData(options) {
  const { home, programs, password, user, signal } = options;
  const data = join(home, 'data');
  if (existsSync(data)) {
    return data;
  }
  const unfinished = join(home, 'data.new');
  const passwordFile = join(home, 'password');
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user) {
    await chown(unfinished, user.uid, user.gid);
    await chown(passwordFile, user.uid, user.gid);
  }
  try {
    const { code, output } = await runToEnd({
      command: join(programs, 'bin', 'initdb'),
      args: [
        `--pgdata=${unfinished}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        // Else the machine's LANG decides, or stops it.
        '--encoding=UTF8',
        '--locale=C',
        '--no-instructions',
      ],
      cwd: '/',
      env: { PATH: process.env.PATH },
      ...user,
      signal,
    });
    if (code !== 0) {
      throw new Problem({
        what: `PostgreSQL could not make its data folder in ${home}.`,
        remedy: 'It says why below. A full disk is the usual reason.',
        detail: output.slice(-1500),
      });
    }
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(unfinished, data);
  return data;
}

/**
 * Ends with a message where the data folder was made by another major version
 * of PostgreSQL, which this one cannot read.
 *
 * @param {object} options
 * @param {string} options.data
 * @param {string} options.version - of the programs
 */
export async function requireSameVersion({ data, version }) {
  const found = (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim();
  const [wanted] = version.split('.');
  if (found !== wanted) {
    throw new Problem({
      what: `The database in ${data} was made by PostgreSQL ${found}, this is ${wanted}.`,
      remedy:
        'Remove the folder .data to start over, or check out the version that made it.',
    });
  }
}
