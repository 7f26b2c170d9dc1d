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

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { listWorkspaces } from '../dependencies/listWorkspaces.mjs';
import { ROOT } from '../paths.mjs';

/** What a build makes, or does not read. */
const IGNORED = new Set(['node_modules', 'dist', 'dist-types', 'coverage']);

/**
 * All files that decide what the built frontend is: those of the package `app`
 * and of the packages of this repository that it depends on, and the versions
 * of all others.
 *
 * @returns {Promise<string[]>} absolute paths
 */
export async function listFrontendSources() {
  const workspaces = new Map(
    (await listWorkspaces()).map(workspace => [
      workspace.manifest.name,
      workspace,
    ]),
  );
  const needed = new Set(['app']);
  // A Set yields what is added to it during the loop, too.
  for (const name of needed) {
    const { dependencies = {} } = workspaces.get(name)?.manifest ?? {};
    Object.keys(dependencies)
      .filter(dependency => workspaces.has(dependency))
      .forEach(dependency => needed.add(dependency));
  }
  const files = [join(ROOT, 'yarn.lock'), join(ROOT, 'app-config.yaml')];
  for (const name of needed) {
    files.push(...(await listFiles(workspaces.get(name)?.folder ?? '')));
  }
  return files;
}

/**
 * @param {string} folder
 * @returns {Promise<string[]>}
 */
async function listFiles(folder) {
  const files = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !IGNORED.has(entry.name)) {
      files.push(...(await listFiles(path)));
    } else if (entry.isFile()) {
      files.push(path);
    }
  }
  return files;
}
