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

import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { FaultReport } from '../src/__testUtils__/faults/FaultReport';

/** What this needs of a report of Jest. */
interface JestReport {
  testResults: {
    message: string;
    assertionResults: { status: string; fullName: string }[];
  }[];
}

const run = promisify(execFile);

/**
 * Runs tests of the engine, whose drivers, store and clock fail as told.
 *
 * @param pattern - of files
 * @param cases - that the properties among them try in all, each the same share
 */
export async function engineTests(options: {
  name: string;
  pattern: string;
  cases?: number;
}): Promise<FaultReport> {
  const { name, pattern, cases } = options;
  const report = join(tmpdir(), `engine-tests-${process.pid}.json`);
  const args = ['--watch=false', '--json', '--outputFile', report, pattern];
  try {
    await run(
      'yarn',
      ['workspace', '@platform-orchestrator/engine', 'test', ...args],
      {
        env: {
          ...process.env,
          CI: '1',
          // two properties share the cases
          ...(cases && { FAULT_CASES: String(Math.ceil(cases / 2)) }),
        },
        maxBuffer: 1e9,
      },
    ).catch(() => undefined);
    const { testResults }: JestReport = JSON.parse(
      await readFile(report, 'utf8'),
    );
    const tests = testResults.flatMap(
      ({ assertionResults }) => assertionResults,
    );
    const failed = testResults.filter(({ assertionResults }) =>
      assertionResults.some(({ status }) => status !== 'passed'),
    );
    return {
      name,
      faults: 0,
      cases: cases ?? tests.length,
      violations: failed.map(({ message }) => message),
    };
  } finally {
    await rm(report, { force: true });
  }
}
