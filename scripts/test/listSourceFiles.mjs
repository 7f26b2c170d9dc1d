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
import { join } from 'node:path';
import { Problem } from '../console/Problem.mjs';
import { ROOT } from '../paths.mjs';
import { runToEnd } from '../process/runToEnd.mjs';

/**
 * The files of the repository that Git does not ignore, committed or not.
 *
 * @returns {Promise<string[]>} paths relative to the repository
 */
export async function listSourceFiles() {
  const { code, output } = await runToEnd({
    command: 'git',
    args: ['ls-files', '--cached', '--others', '--exclude-standard'],
    cwd: ROOT,
  });
  if (code !== 0) {
    throw new Problem({
      what: 'Git does not know which files belong to the repository.',
      remedy: 'Run the tests in a clone, with `git` on PATH.',
      detail: output,
    });
  }
  return output
    .split('\n')
    .filter(file => file && existsSync(join(ROOT, file)));
}
