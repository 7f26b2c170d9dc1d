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

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const GIVEN = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

/** The server that the tests are given, or one started for them. */
export async function startPostgres(): Promise<{
  url: URL;
  stop(): Promise<void>;
}> {
  const given = process.env[GIVEN];
  if (given) {
    return { url: new URL(given), stop: async () => {} };
  }
  const child = spawn(
    process.execPath,
    [join(__dirname, 'postgresServer.mjs')],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'exit');
  const [line] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    ended.then(() => {
      throw new Error(`PostgreSQL did not start; set ${GIVEN} to use another`);
    }),
  ]);
  return {
    url: new URL(line),
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
