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
import { Problem } from '../console/Problem.mjs';
import { startPostgres } from './startPostgres.mjs';

/** Before each attempt. The first comes soon, for the portal waits. */
const PAUSES_MILLISECONDS = [500, 1_000, 2_000, 4_000, 8_000, 15_000];

/** A server that ran so long died of something new: attempts count anew. */
const STABLE_MILLISECONDS = 60_000;

/**
 * @typedef {object} KeptPostgres
 * @property {number} port
 * @property {string} password - of the superuser `postgres`
 * @property {string} url - connection string of the superuser
 * @property {Promise<never>} lost - rejected with a `Problem` when it died and
 *   does not come back
 * @property {() => Promise<void>} stop - ends it for good
 */

/**
 * Starts a server as {@link startPostgres} does, and again whenever it dies:
 * with the same data, port and password, so that whoever uses it goes on.
 *
 * @param {Parameters<typeof startPostgres>[0] & {
 *   pausesMilliseconds?: number[] }} options - `pausesMilliseconds`: before
 *   each attempt; there are as many attempts
 * @returns {Promise<KeptPostgres>}
 */
export async function keepPostgres(options) {
  const { pausesMilliseconds = PAUSES_MILLISECONDS, ...startOptions } = options;
  const stopping = new AbortController();
  const signal = AbortSignal.any([options.signal, stopping.signal]);
  const first = await startPostgres(startOptions);
  let server = first;
  let starting = Promise.resolve('');

  /** @returns {Promise<string>} why not; empty: it runs */
  const startAgain = async () => {
    try {
      server = await startPostgres({ ...startOptions, signal });
      return '';
    } catch (error) {
      const { message, remedy = '' } = /** @type {Problem} */ (error);
      return `${message}\n${remedy}`;
    }
  };

  const watch = async () => {
    let attempts = 0;
    for (;;) {
      const start = Date.now();
      let reason = await server.exited;
      signal.throwIfAborted();
      if (Date.now() - start > STABLE_MILLISECONDS) {
        attempts = 0;
      }
      console.error(`✗ PostgreSQL ended by itself (${reason}).`);
      while (reason) {
        if (attempts === pausesMilliseconds.length) {
          throw new Problem({
            what: `PostgreSQL ended by itself and did not come back in ${attempts} attempts.`,
            remedy:
              'Put right what is named below, then start again with `npm start`.',
            detail: reason,
          });
        }
        await sleep(pausesMilliseconds[attempts], undefined, { signal });
        attempts += 1;
        starting = startAgain();
        reason = await starting;
        signal.throwIfAborted();
      }
      console.log('✓ PostgreSQL runs again, with the data that it had.');
    }
  };
  const lost = /** @type {Promise<never>} */ (watch());
  // Nobody needs to hear of it who does not wait yet, or no longer.
  lost.catch(() => {});

  return {
    port: first.port,
    password: first.password,
    url: first.url,
    lost,
    async stop() {
      stopping.abort();
      await starting;
      await server.stop();
    },
  };
}
