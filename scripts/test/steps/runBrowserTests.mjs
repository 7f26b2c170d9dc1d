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

import { join } from 'node:path';
import { ROOT } from '../../paths.mjs';
import { buildFrontend } from '../../portal/buildFrontend.mjs';
import { listSourceFiles } from '../listSourceFiles.mjs';
import { runNodeTests } from '../runNodeTests.mjs';

/** The slowest waits for several deployments. */
const TIMEOUT_MILLISECONDS = 300_000;

/**
 * The portal in a browser, started with `npm start` on an empty data folder.
 *
 * @type {import('../runSteps.mjs').Step}
 */
export async function runBrowserTests({ signal, note }) {
  // Once for all; each portal would do it by itself, at the same time.
  await buildFrontend({ signal });
  const files = await listSourceFiles();
  return runNodeTests({
    files: files
      .filter(file => /^e2e\/.*\.test\.ts$/.test(file))
      .map(file => join(ROOT, file)),
    // Each file starts a portal; two would compete for two cores.
    concurrency: 1,
    timeoutMilliseconds: TIMEOUT_MILLISECONDS,
    signal,
    note,
  });
}
