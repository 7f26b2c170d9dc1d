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
import { listSourceFiles } from '../listSourceFiles.mjs';
import { runNodeTests } from '../runNodeTests.mjs';

const TIMEOUT_MILLISECONDS = 120_000;

/**
 * The tests of the scripts themselves.
 *
 * @type {import('../runSteps.mjs').Step}
 */
export async function runScriptTests({ signal, note }) {
  const files = await listSourceFiles();
  return runNodeTests({
    files: files
      .filter(file => /^scripts\/.*\.test\.mjs$/.test(file))
      .map(file => join(ROOT, file)),
    concurrency: 2,
    timeoutMilliseconds: TIMEOUT_MILLISECONDS,
    signal,
    note,
  });
}
