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

/**
 * @typedef {object} GuardedProcess
 * @property {import('node:child_process').ChildProcess} child
 * @property {number} pid
 * @property {Promise<string>} exited - fulfilled when it is gone, with how it
 *   ended in words, such as `exit code 1` or `SIGKILL`
 * @property {(options: { signal: NodeJS.Signals, patienceMilliseconds: number })
 *   => Promise<void>} stop - sends the signal; kills where it stays too long
 */

/**
 * Starts a program that outlives neither this process nor its own stop, and
 * that Ctrl-C does not reach: it has a session of its own, and whoever started
 * it decides in which order things end.
 *
 * Should this process vanish without a word (`kill -9`), a guard asks the
 * program to end: a shell that waits at a pipe which the system closes then.
 *
 * @param {object} options
 * @param {string} options.command
 * @param {string[]} options.args
 * @param {string} options.cwd
 * @param {NodeJS.ProcessEnv} options.env
 * @param {number} options.output - file descriptor for stdout and stderr
 * @param {number} [options.uid] - the user to run it as
 * @param {number} [options.gid]
 * @returns {Promise<GuardedProcess>} rejects where the program cannot be started
 */
export async function spawnGuarded({ command, args, output, ...options }) {
  const child = spawn(command, args, {
    ...options,
    detached: true,
    stdio: ['ignore', output, output],
  });
  await new Promise((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  const pid = /** @type {number} */ (child.pid);

  // `read` belongs to the shell: killing the guard leaves nothing behind.
  const guard = spawn('sh', ['-c', 'read -r _; kill -TERM "$0"', `${pid}`], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.unref();

  const exited = new Promise(resolve => {
    child.once('exit', (code, signal) => {
      guard.kill('SIGKILL');
      resolve(signal ?? `exit code ${code}`);
    });
  });

  return {
    child,
    pid,
    exited,
    async stop({ signal, patienceMilliseconds }) {
      child.kill(signal);
      const kill = setTimeout(
        () => child.kill('SIGKILL'),
        patienceMilliseconds,
      );
      await exited;
      clearTimeout(kill);
    },
  };
}
