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

import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDataFolder } from '../../data/makeDataFolder.mjs';
import { findFreePort } from '../../network/findFreePort.mjs';
import { ROOT } from '../../paths.mjs';
import { startPostgres } from '../../postgres/startPostgres.mjs';
import { runToEnd } from '../../process/runToEnd.mjs';
import { readJestReport } from '../results/readJestReport.mjs';

/** A database that is thrown away needs no safety, and many clients use it. */
const POSTGRES_FLAGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=500',
];

/** A test that hangs fails; one that shares two cores with others does not. */
const TIMEOUT_MILLISECONDS = 60_000;

/**
 * Jest over all packages, with SQLite and a PostgreSQL server of its own.
 *
 * @type {import('../runSteps.mjs').Step}
 */
export async function runUnitTests({ signal, note }) {
  // Not mkdtemp, whose mode keeps the database's user out.
  const folder = join(tmpdir(), `unit-tests-${randomUUID()}`);
  const report = join(folder, 'report.json');
  const cleanUp = new AsyncDisposableStack();
  cleanUp.defer(() => rm(folder, { recursive: true, force: true }));
  try {
    await makeDataFolder(folder);
    const database = await startPostgres({
      folder: join(folder, 'postgres'),
      port: await findFreePort(),
      flags: POSTGRES_FLAGS,
      signal,
    });
    cleanUp.defer(() => database.stop());

    const { output } = await runToEnd({
      command: 'yarn',
      args: [
        ...['backstage-cli', 'repo', 'test'],
        ...['--testTimeout', `${TIMEOUT_MILLISECONDS}`],
        ...['--json', '--outputFile', report],
      ],
      cwd: ROOT,
      env: {
        ...process.env,
        // Else it watches for changes and never ends.
        CI: '1',
        BACKSTAGE_TEST_DISABLE_DOCKER: '1',
        BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING: database.url,
      },
      signal,
      onLine: line => {
        const [, file] = /^(?:PASS|FAIL)\s+(?:\S+\s+)?(\S+\.test\.\S+)/.exec(
          line,
        ) ?? [undefined, undefined];
        if (file) {
          note(file);
        }
      },
    });
    return readJestReport(
      await readFile(report, 'utf8').catch(() => ''),
      output,
    );
  } finally {
    await cleanUp.disposeAsync();
  }
}
