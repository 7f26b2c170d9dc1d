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
import { run } from 'node:test';
import { inspect, stripVTControlCharacters } from 'node:util';
import { ROOT } from '../paths.mjs';

/**
 * Runs files of tests with Node's own runner, each in a process of its own.
 *
 * @param {object} options
 * @param {string[]} options.files - absolute paths
 * @param {number} options.concurrency - files at a time
 * @param {number} options.timeoutMilliseconds - of each test
 * @param {AbortSignal} options.signal
 * @param {(text: string) => void} options.note - is told each test that ended
 * @returns {Promise<import('./results/StepResult.mjs').StepResult>}
 */
export async function runNodeTests(options) {
  const { files, concurrency, timeoutMilliseconds, signal, note } = options;
  /** @type {import('./results/StepResult.mjs').StepResult} */
  const result = { passed: 0, failures: [], skips: [] };
  const events = run({
    files,
    concurrency,
    timeout: timeoutMilliseconds,
    signal,
  });
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') {
      continue;
    }
    const { name, file = '', details, skip } = data;
    // A group ends like a test; its tests have been counted.
    if (details.type === 'suite') {
      continue;
    }
    const title = `${relative(ROOT, file)}: ${name}`;
    note(title);
    if (type === 'test:fail') {
      const { error } = /** @type {{ error: Error }} */ (details);
      result.failures.push({ name: title, detail: describe(error) });
    } else if (skip === undefined) {
      result.passed += 1;
    } else if (typeof skip === 'string' && skip) {
      result.skips.push({ name: title, reason: skip });
    } else {
      const detail =
        'It does not run and does not say why: give skip a reason.';
      result.failures.push({ name: title, detail });
    }
  }
  return result;
}

/** @param {Error} error - the runner's, with the test's as its cause */
function describe(error) {
  return stripVTControlCharacters(inspect(error.cause ?? error));
}
