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

import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Problem } from '../console/Problem.mjs';

/** Recovery after a crash replays the log first, which may take a while. */
const PATIENCE_MILLISECONDS = 60_000;
const PAUSE_MILLISECONDS = 50;

/** PostgreSQL's error code for a wrong password. */
const WRONG_PASSWORD = '28P01';

/**
 * Waits until the server lets its superuser in.
 *
 * @param {object} options
 * @param {string} options.url - connection string
 * @param {Promise<string>} options.exited - fulfilled when the server is gone
 * @param {string} options.log - the file that the server writes to
 * @param {AbortSignal} options.signal
 */
export async function waitUntilAccepting({ url, exited, log, signal }) {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  let gone = '';
  exited.then(how => {
    gone = how;
  });
  for (;;) {
    signal.throwIfAborted();
    const refusal = await tryConnecting(url);
    if (!refusal) {
      return;
    }
    if (refusal.code === WRONG_PASSWORD) {
      throw new Problem({
        what: 'Another PostgreSQL answers at the port of the embedded one.',
        remedy: 'Choose another port: DATABASE_PORT=54321 npm start',
      });
    }
    if (gone || Date.now() > deadline) {
      throw new Problem({
        what: `PostgreSQL does not start (${gone || refusal.message}).`,
        remedy: `It says why in ${log}. To start over with an empty database, remove the folder .data.`,
      });
    }
    await sleep(PAUSE_MILLISECONDS);
  }
}

/**
 * @param {string} url
 * @returns {Promise<(Error & { code?: string }) | undefined>} why not
 */
async function tryConnecting(url) {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return undefined;
  } catch (error) {
    return /** @type {Error} */ (error);
  } finally {
    await client.end().catch(() => {});
  }
}
