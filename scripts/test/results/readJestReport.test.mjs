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

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { it } from 'node:test';
import { ROOT } from '../../paths.mjs';
import { readJestReport } from './readJestReport.mjs';

/**
 * @param {string} fullName
 * @param {string} status
 * @param {string[]} [failureMessages]
 */
const test = (fullName, status, failureMessages = []) => ({
  fullName,
  status,
  failureMessages,
});

/** @param {object} file */
const report = file =>
  JSON.stringify({ testResults: [{ name: join(ROOT, 'a.test.ts'), ...file }] });

it('counts tests, and wants a reason of those that do not run', () => {
  const file = {
    status: 'failed',
    message: '',
    assertionResults: [
      test('adds', 'passed'),
      test('divides', 'failed', ['\u001b[31mby zero\u001b[39m']),
      test('stores (needs kubernetes: KUBECONFIG is not set)', 'pending'),
      test('multiplies', 'pending'),
      test('rounds', 'todo'),
    ],
  };
  assert.deepEqual(readJestReport(report(file), ''), {
    passed: 1,
    failures: [
      { name: 'a.test.ts: divides', detail: 'by zero' },
      {
        name: 'a.test.ts: multiplies',
        detail:
          'It does not run (pending) and does not say why: put `(needs …)` into its title.',
      },
      {
        name: 'a.test.ts: rounds',
        detail:
          'It does not run (todo) and does not say why: put `(needs …)` into its title.',
      },
    ],
    skips: [
      {
        name: 'a.test.ts: stores (needs kubernetes: KUBECONFIG is not set)',
        reason: 'needs kubernetes: KUBECONFIG is not set',
      },
    ],
  });
});

it('takes a file that cannot be loaded for a failure', () => {
  const file = { status: 'failed', message: 'no such', assertionResults: [] };
  assert.deepEqual(readJestReport(report(file), ''), {
    passed: 0,
    failures: [{ name: 'a.test.ts', detail: 'no such' }],
    skips: [],
  });
});

it('takes a missing report for a failure', () => {
  assert.deepEqual(readJestReport('', 'out of memory').failures, [
    { name: 'jest (wrote no report)', detail: 'out of memory' },
  ]);
});
