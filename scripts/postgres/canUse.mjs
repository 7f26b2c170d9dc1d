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

import { spawnSync } from 'node:child_process';

/**
 * Whether a user may do something with a path, found out by trying: modes and
 * ownership of all folders above it, access lists and mount options count too.
 *
 * @param {object} options
 * @param {{ uid: number, gid: number } | undefined} options.user - undefined: this one
 * @param {'-x' | '-w'} options.access - `-x` to enter or run it, `-w` to write
 * @param {string} options.path
 * @returns {boolean}
 */
export function canUse({ user, access, path }) {
  // As `test` would, were it a program on every machine.
  const { status } = spawnSync('sh', ['-c', `test ${access} "$0"`, path], {
    ...user,
    cwd: '/',
  });
  return status === 0;
}
