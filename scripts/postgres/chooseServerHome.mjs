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

import { createHash } from 'node:crypto';
import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeDataFolder } from '../data/makeDataFolder.mjs';
import { canUse } from './canUse.mjs';

/** Where root keeps what a service needs to keep. */
const SYSTEM_STATE = '/var/lib/platform-orchestrator';

/**
 * Makes the folder in which a server keeps its data. Normally that is `wanted`.
 * Where the server's user cannot get there (root's home folder has mode 700),
 * it lies below {@link SYSTEM_STATE} and `wanted` is a link to it.
 *
 * @param {object} options
 * @param {string} options.wanted - absolute path
 * @param {{ uid: number, gid: number } | undefined} options.user
 * @returns {Promise<string>} the real folder, which the user can enter
 */
export async function chooseServerHome({ wanted, user }) {
  const known = existsSync(wanted) || isLink(wanted);
  if (!known) {
    await makeDataFolder(dirname(wanted));
    if (canUse({ user, access: '-x', path: dirname(wanted) })) {
      await makeDataFolder(wanted);
      return wanted;
    }
    const name = createHash('sha256').update(wanted).digest('hex').slice(0, 12);
    const elsewhere = join(SYSTEM_STATE, name);
    // Left by a data folder that somebody removed to start over.
    await rm(elsewhere, { recursive: true, force: true });
    await makeDataFolder(elsewhere);
    await symlink(elsewhere, wanted);
    console.log(
      `  The database's user cannot enter ${dirname(
        wanted,
      )}; its data is kept in ${elsewhere}.`,
    );
  }
  return realpathSync(wanted);
}

/** @param {string} path */
function isLink(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
