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
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findFreePort } from '../network/findFreePort.mjs';
import { isPortFree } from '../network/isPortFree.mjs';

/**
 * @typedef {object} ServerSettings
 * @property {number} port
 * @property {string} password - of the server's superuser `postgres`
 */

/** Far from 5432, where somebody may run a PostgreSQL of their own. */
const PREFERRED_PORT = 54_320;

/**
 * Reads a server's settings, or makes them the first time. The port stays the
 * same from then on, because it becomes part of what is deployed.
 *
 * @param {object} options
 * @param {string} options.home
 * @param {number} [options.port] - wanted in place of the remembered one
 * @returns {Promise<ServerSettings>}
 */
export async function serverSettings({ home, port }) {
  const file = join(home, 'server.json');
  const known = existsSync(file)
    ? JSON.parse(await readFile(file, 'utf8'))
    : undefined;
  const settings = {
    port: port ?? known?.port ?? (await choosePort()),
    password: known?.password ?? randomBytes(24).toString('hex'),
  };
  await writeFile(file, JSON.stringify(settings, undefined, 2), {
    mode: 0o600,
  });
  return settings;
}

/** @returns {Promise<number>} */
async function choosePort() {
  return (await isPortFree(PREFERRED_PORT)) ? PREFERRED_PORT : findFreePort();
}
