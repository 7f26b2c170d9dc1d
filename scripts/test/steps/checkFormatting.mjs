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

/** @type {import('../runSteps.mjs').Step} */
export async function checkFormatting({ signal }) {
  const { output } = await runToEnd({
    command: 'yarn',
    args: ['prettier', '--list-different', '.'],
    cwd: ROOT,
    signal,
  });
  const findings = output.split('\n').filter(Boolean);
  return singleCheck(
    findings.map(name => ({
      name,
      detail: 'Not formatted: `npm run toolchain -- yarn prettier:write`.',
    })),
  );
}
