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

import { Stopped } from '../process/stopSignal.mjs';
import { Problem } from './Problem.mjs';

const INDENT = '  ';

/**
 * Ends the program's work with one message on stderr and an exit code other
 * than 0. What nobody foresaw keeps its stack, for a report.
 *
 * @param {unknown} error
 */
export function reportFailure(error) {
  process.exitCode = 1;
  if (error instanceof Stopped) {
    return;
  }
  if (!(error instanceof Problem)) {
    console.error(error);
    return;
  }
  const lines = [`✗ ${error.message}`, INDENT + error.remedy];
  if (error.detail) {
    const quoted = error.detail.trim().replaceAll('\n', `\n${INDENT}| `);
    lines.push(`${INDENT}| ${quoted}`);
  }
  console.error(lines.join('\n'));
}
