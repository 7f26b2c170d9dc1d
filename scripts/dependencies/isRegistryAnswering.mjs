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

import { ROOT } from '../paths.mjs';
import { runToEnd } from '../process/runToEnd.mjs';

/** A registry that takes longer for one small answer has none for thousands. */
const PATIENCE_MILLISECONDS = 15_000;

/**
 * Whether Yarn gets an answer from its registry, through the proxy and with the
 * certificates that it is told to use. `yarn install` alone would try in vain
 * for minutes, package by package.
 *
 * @param {object} options
 * @param {AbortSignal} options.signal
 * @param {NodeJS.ProcessEnv} [options.env] - Yarn's
 * @returns {Promise<boolean>}
 */
export async function isRegistryAnswering({ signal, env = process.env }) {
  const { code } = await runToEnd({
    command: 'yarn',
    args: ['npm', 'info', 'yarn', '--fields', 'name'],
    cwd: ROOT,
    env: {
      ...env,
      YARN_HTTP_RETRY: '1',
      YARN_HTTP_TIMEOUT: String(PATIENCE_MILLISECONDS),
    },
    signal,
  });
  return code === 0;
}
