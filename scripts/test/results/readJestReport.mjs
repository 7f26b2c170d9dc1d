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

import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ROOT } from '../../paths.mjs';
import { reasonOfSkip } from './reasonOfSkip.mjs';

/**
 * Reads what `jest --json` wrote.
 *
 * @param {string} report - the file's content; empty where Jest wrote none
 * @param {string} output - what Jest printed
 * @returns {import('./StepResult.mjs').StepResult}
 */
export function readJestReport(report, output) {
  if (!report) {
    const detail = stripVTControlCharacters(output).slice(-5_000);
    return {
      passed: 0,
      failures: [{ name: 'jest (wrote no report)', detail }],
      skips: [],
    };
  }
  const { testResults } = JSON.parse(report);
  /** @type {import('./StepResult.mjs').StepResult} */
  const result = { passed: 0, failures: [], skips: [] };
  for (const { name, status, message, assertionResults } of testResults) {
    const file = relative(ROOT, name);
    // A file that cannot be loaded has no tests, only a message.
    if (status === 'failed' && assertionResults.length === 0) {
      const detail = stripVTControlCharacters(message);
      result.failures.push({ name: file, detail });
    }
    for (const test of assertionResults) {
      addTest(result, file, test);
    }
  }
  return result;
}

/**
 * @param {import('./StepResult.mjs').StepResult} result
 * @param {string} file
 * @param {{ fullName: string, status: string, failureMessages: string[] }} test
 */
function addTest(result, file, { fullName, status, failureMessages }) {
  const name = `${file}: ${fullName}`;
  if (status === 'passed') {
    result.passed += 1;
    return;
  }
  if (status === 'failed') {
    const detail = stripVTControlCharacters(failureMessages.join('\n'));
    result.failures.push({ name, detail });
    return;
  }
  const reason = reasonOfSkip(fullName);
  if (reason) {
    result.skips.push({ name, reason });
  } else {
    result.failures.push({
      name,
      detail: `It does not run (${status}) and does not say why: put \`(needs …)\` into its title.`,
    });
  }
}
