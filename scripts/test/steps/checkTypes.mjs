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

import { ROOT } from '../../paths.mjs';
import { runToEnd } from '../../process/runToEnd.mjs';
import { singleCheck } from '../results/StepResult.mjs';

/** The arguments of each project. */
const PROJECTS = {
  // Leaves declarations, which the API reports are made from.
  'tsconfig.json': [],
  // Scripts and browser tests, which Node runs as they are.
  'scripts/tsconfig.json': ['--noEmit', '--incremental', 'false'],
};

/** `path(line,column): error TS1234: message`, with lines that belong to it. */
const FINDING = /^(\S.*\(\d+,\d+\)): (error TS\d+: .*(?:\n\s+.*)*)/gm;

/** @type {import('../runSteps.mjs').Step} */
export async function checkTypes({ signal }) {
  const results = [];
  for (const [project, args] of Object.entries(PROJECTS)) {
    const { code, output } = await runToEnd({
      command: 'yarn',
      args: ['tsc', '--project', project, '--pretty', 'false', ...args],
      cwd: ROOT,
      signal,
    });
    const failures = [...output.matchAll(FINDING)].map(([, name, detail]) => ({
      name,
      detail,
    }));
    if (code !== 0 && failures.length === 0) {
      failures.push({ name: project, detail: output });
    }
    results.push(singleCheck(failures));
  }
  return {
    passed: results.reduce((sum, { passed }) => sum + passed, 0),
    failures: results.flatMap(({ failures }) => failures),
    skips: [],
  };
}
