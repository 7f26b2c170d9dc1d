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
import { delimiter } from 'node:path';
import { reportFailure } from '../console/reportFailure.mjs';
import { locateToolchain } from './locateToolchain.mjs';
import { NODE_VERSION } from './versions.mjs';

/** Says to the program's second run that PATH and Node are the right ones. */
const MARK = 'PLATFORM_ORCHESTRATOR_TOOLCHAIN';

const FORWARDED_SIGNALS = /** @type {const} */ ([
  'SIGINT',
  'SIGTERM',
  'SIGHUP',
]);

/**
 * Runs `main` on the repository's own Node, with its Yarn on PATH. Started on
 * any other Node, the program runs itself again on the right one and takes
 * over its exit code. Until then nothing is installed, so this file and what
 * it imports use Node's built-in modules only.
 *
 * @param {() => Promise<void>} main
 */
export async function runUnderToolchain(main) {
  try {
    if (
      process.env[MARK] === NODE_VERSION &&
      process.versions.node === NODE_VERSION
    ) {
      await main();
    } else {
      process.exitCode = await runAgain();
    }
  } catch (error) {
    reportFailure(error);
  }
}

/** @returns {Promise<number>} the exit code of the second run */
async function runAgain() {
  const { node, bin, headers } = await locateToolchain();
  const child = spawn(node, process.argv.slice(1), {
    // Over the channel it notices when this process is killed.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      [MARK]: NODE_VERSION,
      PATH: `${bin}${delimiter}${process.env.PATH}`,
      // Where the machine's npm points to another Node's headers, native
      // modules would be built against these.
      ...(headers ? { npm_config_nodedir: headers } : {}),
    },
  });
  // This process has nothing to clean up; it waits for the one that has.
  for (const signal of FORWARDED_SIGNALS) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', code => resolve(code ?? 1));
  });
}
