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

import { existsSync, openSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { DATA, ROOT } from '../paths.mjs';
import { spawnGuarded } from '../process/spawnGuarded.mjs';

const BACKEND = join(ROOT, 'packages', 'backend');
const LOG = join(DATA, 'portal.log');
const PREVIOUS_LOG = join(DATA, 'portal.previous.log');

/** Running applications and HTTP connections are ended in an orderly way. */
const STOP_PATIENCE_MILLISECONDS = 20_000;

/** What of the log explains why the backend ended. */
const LAST_WORDS_LINES = 25;
const LINE_CHARACTERS = 300;

/**
 * @typedef {object} Backend
 * @property {string} log - the file that it writes to
 * @property {Promise<string>} exited - fulfilled when it is gone, with how
 * @property {() => Promise<string>} lastWords - the end of its log
 * @property {() => Promise<void>} stop
 */

/**
 * Starts the portal's backend from its TypeScript sources, as `backstage-cli
 * package start` does, but without watching for changes.
 *
 * @param {object} options
 * @param {import('./portalSettings.mjs').PortalSettings} options.settings
 * @param {object} options.database - Backstage's `backend.database`
 * @param {number} options.databasePort - of the embedded PostgreSQL
 * @returns {Promise<Backend>}
 */
export async function startBackend({ settings, database, databasePort }) {
  if (existsSync(LOG)) {
    await rename(LOG, PREVIOUS_LOG);
  }
  const { resolve } = createRequire(join(ROOT, 'package.json'));
  const { exited, stop } = await spawnGuarded({
    command: process.execPath,
    args: [
      '--enable-source-maps',
      '--require',
      resolve('@backstage/cli/config/nodeTransform.cjs'),
      'src/index.ts',
    ],
    cwd: BACKEND,
    env: {
      ...process.env,
      // Guests may sign in, and a key for the session is made.
      NODE_ENV: 'development',
      // Saves a quarter of the time to load some thousand modules.
      NODE_COMPILE_CACHE: join(DATA, 'compiled'),
      // What app-config.yaml refers to.
      PLATFORM_ORCHESTRATOR_DATA: DATA,
      DATABASE_PORT: String(databasePort),
      DEMO_NODE_PATH: join(ROOT, 'node_modules'),
      APP_CONFIG_app_baseUrl: settings.url,
      APP_CONFIG_backend_baseUrl: settings.url,
      APP_CONFIG_backend_listen_port: String(settings.port),
      APP_CONFIG_backend_database: JSON.stringify(database),
    },
    output: openSync(LOG, 'w', 0o600),
  });
  return {
    log: LOG,
    exited,
    stop: () =>
      stop({
        signal: 'SIGTERM',
        patienceMilliseconds: STOP_PATIENCE_MILLISECONDS,
      }),
    lastWords,
  };
}

/** @returns {Promise<string>} the end of the log without the requests */
async function lastWords() {
  const log = stripVTControlCharacters(await readFile(LOG, 'utf8'));
  return log
    .split('\n')
    .filter(line => !line.includes('type="incomingRequest"'))
    .slice(-LAST_WORDS_LINES)
    .map(line => line.slice(0, LINE_CHARACTERS))
    .join('\n');
}
