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
import { Problem } from '../console/Problem.mjs';
import { step } from '../console/step.mjs';
import { hashFiles } from '../dependencies/hashFiles.mjs';
import { requireDiskSpace } from '../disk/requireDiskSpace.mjs';
import { ROOT } from '../paths.mjs';
import { runToEnd } from '../process/runToEnd.mjs';
import { listFrontendSources } from './listFrontendSources.mjs';

const APP = join(ROOT, 'packages', 'app');

/** Lies in the build, so that it goes when the build goes. */
const STAMP = join(APP, 'dist', '.built-from');

const NEEDED_MEGABYTES = 300;

/**
 * Builds the frontend that the backend serves, unless the last build was made
 * from the same sources.
 *
 * @param {object} options
 * @param {AbortSignal} options.signal
 */
export async function buildFrontend({ signal }) {
  const wanted = await hashFiles(await listFrontendSources());
  if (existsSync(STAMP) && (await readFile(STAMP, 'utf8')) === wanted) {
    return;
  }
  await step('Building the frontend', async () => {
    await requireDiskSpace({
      folder: ROOT,
      megabytes: NEEDED_MEGABYTES,
      purpose: 'the built pages',
    });
    const { code, output } = await runToEnd({
      command: 'yarn',
      args: ['backstage-cli', 'package', 'build'],
      cwd: APP,
      signal,
    });
    if (code !== 0) {
      throw new Problem({
        what: 'The frontend could not be built.',
        remedy: 'The compiler says why below.',
        detail: output.slice(-3000),
      });
    }
    await writeFile(STAMP, wanted);
  });
}
