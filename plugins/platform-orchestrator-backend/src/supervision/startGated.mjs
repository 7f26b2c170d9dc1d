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

// @ts-check
import { spawn } from 'node:child_process';

/** The shell waits for a line before it becomes the command, and ends when the supervisor dies first. */
const GATE = 'read -r go <&3 || exit 125; unset go; exec "$@" 3<&-';

/**
 * Starts a command that waits to be let through, as leader of a process group of its own.
 *
 * So its process id is on disk before the first instruction of the command runs, and a supervisor that dies at any moment leaves nothing
 * behind that the next one does not know.
 *
 * @param {object} options
 * @param {string[]} options.command
 * @param {string} options.workingDirectory
 * @param {Record<string, string>} options.environment
 * @returns {{ child: import('node:child_process').ChildProcess, open: () => void }}
 */
export function startGated({ command, workingDirectory, environment }) {
  const child = spawn('/bin/sh', ['-c', GATE, 'sh', ...command], {
    cwd: workingDirectory,
    env: environment,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const gate = /** @type {import('node:stream').Writable | undefined} */ (
    child.stdio[3] ?? undefined
  );
  // it closes early when the command is killed while it waits
  gate?.on('error', () => {});
  return { child, open: () => void gate?.end('go\n') };
}
