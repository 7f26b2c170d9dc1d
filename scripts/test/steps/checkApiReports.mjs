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

const DETAIL_CHARACTERS = 2_000;

/**
 * Whether `report.api.md` of each public package says what its declarations
 * say. Ends at the first package where it does not. Left out is `packages/cli`,
 * which is a program: its tests hold what it prints.
 *
 * @type {import('../runSteps.mjs').Step}
 */
export async function checkApiReports({ signal }) {
  const { code, output } = await runToEnd({
    command: 'yarn',
    args: ['api-reports', '--ci'],
    cwd: ROOT,
    signal,
  });
  if (code === 0) {
    return singleCheck([]);
  }
  const name = output.match(/(?<=^## Processing ).*/gm)?.at(-1);
  const isOutdated = /changed the API signature|file is missing/.test(output);
  return singleCheck([
    name && isOutdated
      ? {
          name: `${name}: its API report`,
          detail:
            'The public API is another one than the report says. Run `npm run toolchain -- yarn api-reports`, look at what changed, and commit it.',
        }
      : { name: 'yarn api-reports', detail: output.slice(-DETAIL_CHARACTERS) },
  ]);
}
