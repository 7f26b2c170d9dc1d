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
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '../console/Problem.mjs';
import { isPortFree } from '../network/isPortFree.mjs';
import { isAlive } from '../process/isAlive.mjs';
import { spawnGuarded } from '../process/spawnGuarded.mjs';
import { chooseServerHome } from './chooseServerHome.mjs';
import { findRunningServer } from './findRunningServer.mjs';
import { initialiseData, requireSameVersion } from './initialiseData.mjs';
import { locateBinaries } from './locateBinaries.mjs';
import { serverSettings } from './serverSettings.mjs';
import { serverUser } from './serverUser.mjs';
import { shareBinaries } from './shareBinaries.mjs';
import { waitUntilAccepting } from './waitUntilAccepting.mjs';

/**
 * @typedef {object} PostgresServer
 * @property {number} port
 * @property {string} password - of the superuser `postgres`
 * @property {string} url - connection string of the superuser
 * @property {Promise<string>} exited - fulfilled when it is gone, with how
 * @property {() => Promise<void>} stop - ends it, connections included
 */

/** A clean shutdown writes a checkpoint: seconds at most. */
const STOP_PATIENCE_MILLISECONDS = 20_000;

/** How often the end of a server is looked for that somebody else started. */
const POLL_MILLISECONDS = 200;

/**
 * Starts a PostgreSQL server on the loopback interface that keeps its data in
 * a folder, made the first time. A server that already runs on the folder is
 * taken over.
 *
 * @param {object} options
 * @param {string} options.folder - absolute path, below a folder that exists
 * @param {number} [options.port] - in place of the one that it had before
 * @param {string[]} [options.flags] - of `postgres`
 * @param {AbortSignal} options.signal - gives up starting
 * @returns {Promise<PostgresServer>}
 */
export async function startPostgres({ folder, port, flags = [], signal }) {
  const user = serverUser();
  const home = await chooseServerHome({ wanted: folder, user });
  const programs = await shareBinaries({ home, user });
  const settings = await serverSettings({ home, port });
  const data = await initialiseData({
    home,
    programs,
    password: settings.password,
    user,
    signal,
  });
  await requireSameVersion({ data, version: locateBinaries().version });

  const log = join(home, 'server.log');
  const running = await findRunningServer(data);
  const server = running
    ? takeOver(running.pid)
    : await launch({ home, programs, data, user, log, settings, flags });
  const actualPort = running?.port ?? settings.port;
  const url = `postgresql://postgres:${settings.password}@127.0.0.1:${actualPort}/postgres`;
  try {
    await waitUntilAccepting({ url, exited: server.exited, log, signal });
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { port: actualPort, password: settings.password, url, ...server };
}

/**
 * @param {object} options
 * @param {string} options.home
 * @param {string} options.programs
 * @param {string} options.data
 * @param {{ uid: number, gid: number } | undefined} options.user
 * @param {string} options.log
 * @param {import('./serverSettings.mjs').ServerSettings} options.settings
 * @param {string[]} options.flags
 */
async function launch(options) {
  const { home, programs, data, user, log, settings, flags } = options;
  if (!(await isPortFree(settings.port))) {
    throw new Problem({
      what: `Port ${settings.port}, which the embedded PostgreSQL uses, is taken by another program.`,
      remedy: `End that program, or choose another port: DATABASE_PORT=${
        settings.port + 1
      } npm start`,
    });
  }
  if (existsSync(log)) {
    // Says why the last one ended, if it did so by itself.
    await rename(log, join(home, 'server.previous.log'));
  }
  const { exited, stop } = await spawnGuarded({
    command: join(programs, 'bin', 'postgres'),
    args: [
      ...['-D', data, '-p', String(settings.port)],
      ...['-c', 'listen_addresses=127.0.0.1'],
      ...['-c', 'unix_socket_directories='],
      ...flags.flatMap(flag => ['-c', flag]),
    ],
    cwd: home,
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    output: openSync(log, 'w', 0o600),
    ...user,
  });
  return {
    exited,
    // SIGINT closes connections; SIGTERM would wait for clients to leave.
    stop: () =>
      stop({
        signal: 'SIGINT',
        patienceMilliseconds: STOP_PATIENCE_MILLISECONDS,
      }),
  };
}

/** @param {number} pid */
function takeOver(pid) {
  const exited = (async () => {
    while (isAlive(pid)) {
      await sleep(POLL_MILLISECONDS, undefined, { ref: false });
    }
    return 'ended';
  })();
  return {
    exited,
    async stop() {
      if (isAlive(pid)) {
        process.kill(pid, 'SIGINT');
      }
      await exited;
    },
  };
}
