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
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { step } from '../console/step.mjs';
import { requireDiskSpace } from '../disk/requireDiskSpace.mjs';
import { ROOT } from '../paths.mjs';
import { runToEnd } from '../process/runToEnd.mjs';
import { NODE_VERSION } from '../toolchain/versions.mjs';
import { explainInstallFailure } from './explainInstallFailure.mjs';
import { hashFiles } from './hashFiles.mjs';
import { isRegistryAnswering } from './isRegistryAnswering.mjs';
import { listWorkspaces } from './listWorkspaces.mjs';

/** Lies among the dependencies, so that it goes when they go. */
const STAMP = join(ROOT, 'node_modules', '.installed-from');

/** node_modules and Yarn's cache of archives, measured. */
const NEEDED_MEGABYTES = 3_000;

/**
 * Installs the dependencies from `yarn.lock` without changing it; does nothing
 * where they are those that the last installation left.
 *
 * @param {object} options
 * @param {AbortSignal} options.signal
 */
export async function ensureDependencies({ signal }) {
  const wanted = await describeWanted();
  if (existsSync(STAMP) && (await readFile(STAMP, 'utf8')) === wanted) {
    return;
  }
  await step('Installing the dependencies', async note => {
    if (!existsSync(STAMP)) {
      await requireDiskSpace({
        folder: ROOT,
        megabytes: NEEDED_MEGABYTES,
        purpose: 'the dependencies',
      });
    }
    const { code, output } = await runToEnd({
      command: 'yarn',
      args: ['install', '--immutable'],
      cwd: ROOT,
      env: (await isRegistryAnswering({ signal }))
        ? process.env
        : // Installs from Yarn's cache, or fails at once.
          { ...process.env, YARN_ENABLE_NETWORK: 'false' },
      signal,
      onLine: line => {
        const phase = /┌ (.+ step)/.exec(line);
        if (phase) {
          note(phase[1].toLowerCase());
        }
      },
    });
    if (code !== 0) {
      throw explainInstallFailure(output);
    }
    await writeFile(STAMP, wanted);
  });
}

/** @returns {Promise<string>} a hash of all that decides what is installed */
async function describeWanted() {
  const workspaces = await listWorkspaces();
  const files = [
    ...['yarn.lock', 'package.json', '.yarnrc.yml'].map(name =>
      join(ROOT, name),
    ),
    ...workspaces.map(({ folder }) => join(folder, 'package.json')),
  ];
  return hashFiles(files, NODE_VERSION);
}
