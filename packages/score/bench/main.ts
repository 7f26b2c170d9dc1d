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

import { formatDiagnostics, parseWorkload } from '../src';
import { generateMistakes } from './generateMistakes';

const MISTAKES = 1_000;
const ROUNDS = 10;

/** What a file with many mistakes may take, in milliseconds. */
const LIMIT = 200;

/** The least of several rounds: what other programs of the machine take is not its own. */
function fastestMilliseconds(work: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

const text = generateMistakes(MISTAKES);
const diagnose = () => parseWorkload(text, { file: 'score.yaml' }).diagnostics;
const diagnosed = fastestMilliseconds(diagnose);
const printed = fastestMilliseconds(() =>
  formatDiagnostics(diagnose(), { sources: { 'score.yaml': text } }),
);

process.stdout.write(
  `diagnostics for a file with ${
    diagnose().length
  } mistakes: ${diagnosed.toFixed(
    1,
  )} ms, at most ${LIMIT}; printed with their lines: ${printed.toFixed(
    1,
  )} ms\n`,
);
process.exitCode = diagnosed > LIMIT ? 1 : 0;
