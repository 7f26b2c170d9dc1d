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

import { existsSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { canUse } from './canUse.mjs';
import { locateBinaries } from './locateBinaries.mjs';

/**
 * Finds PostgreSQL's programs where the server's user can run them: among the
 * dependencies, or, where these lie in a folder that the user cannot enter, as
 * a copy in the server's home.
 *
 * @param {object} options
 * @param {string} options.home
 * @param {{ uid: number, gid: number } | undefined} options.user
 * @returns {Promise<string>} the folder that holds `bin`, `lib` and `share`
 */
export async function shareBinaries({ home, user }) {
  const installed = locateBinaries();
  const program = join(installed.folder, 'bin', 'postgres');
  if (canUse({ user, access: '-x', path: program })) {
    return installed.folder;
  }
  const copy = join(home, `programs-${installed.version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.new`;
    await rm(unfinished, { recursive: true, force: true });
    await cp(installed.folder, unfinished, {
      recursive: true,
      verbatimSymlinks: true,
    });
    await rename(unfinished, copy);
  }
  return copy;
}
