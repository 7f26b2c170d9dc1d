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
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../paths.mjs';

/**
 * @typedef {object} Workspace
 * @property {string} folder - absolute path
 * @property {any} manifest - the content of its package.json
 */

/** The folders that `workspaces` in the root's package.json names. */
const PARENTS = ['packages', 'plugins'];

/**
 * All packages of this repository, in the order of their folders.
 *
 * @returns {Promise<Workspace[]>}
 */
export async function listWorkspaces() {
  const workspaces = [];
  for (const parent of PARENTS) {
    for (const name of (await readdir(join(ROOT, parent))).sort()) {
      const folder = join(ROOT, parent, name);
      const file = join(folder, 'package.json');
      if (existsSync(file)) {
        workspaces.push({
          folder,
          manifest: JSON.parse(await readFile(file, 'utf8')),
        });
      }
    }
  }
  return workspaces;
}
