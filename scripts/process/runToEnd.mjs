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

/** What is kept of a program's output: its end is what explains a failure. */
const OUTPUT_LIMIT_CHARACTERS = 1_000_000;

/**
 * Runs a program that ends by itself and gathers what it says.
 *
 * @param {object} options
 * @param {string} options.command
 * @param {string[]} options.args
 * @param {string} options.cwd
 * @param {NodeJS.ProcessEnv} [options.env] - in place of this process' own
 * @param {number} [options.uid] - the user to run it as
 * @param {number} [options.gid]
 * @param {(line: string) => void} [options.onLine] - called with each line
 * @param {AbortSignal} [options.signal] - ends the program
 * @returns {Promise<{ code: number, output: string }>} `output` is stdout and
 *   stderr as they came; `code` is 1 where a signal ended the program
 */
export function runToEnd({ command, args, onLine, signal, ...options }) {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const child = spawn(command, args, {
      ...options,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const end = () => child.kill('SIGTERM');
    signal?.addEventListener('abort', end);

    let output = '';
    let line = '';
    const gather = (/** @type {string} */ chunk) => {
      output = (output + chunk).slice(-OUTPUT_LIMIT_CHARACTERS);
      const lines = (line + chunk).split('\n');
      line = lines.pop() ?? '';
      lines.forEach(complete => onLine?.(complete));
    };
    child.stdout.setEncoding('utf8').on('data', gather);
    child.stderr.setEncoding('utf8').on('data', gather);
    child.on('error', reject);
    child.on('close', code => {
      signal?.removeEventListener('abort', end);
      if (signal?.aborted) {
        reject(signal.reason);
      } else {
        resolve({ code: code ?? 1, output });
      }
    });
  });
}
