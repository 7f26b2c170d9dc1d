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

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DATA } from '../paths.mjs';

// `.ci/run` ends with this. Its arguments name the servers that are there; a
// test that was skipped for one of them, or for no server, is a failure.
const present = process.argv.slice(2);

/** @type {import('./results/StepResult.mjs').StepResult[]} */
const results = JSON.parse(
  await readFile(join(DATA, 'test-results.json'), 'utf8'),
);
const unexpected = results
  .flatMap(({ skips }) => skips)
  .filter(({ reason }) => {
    const [, server] = /^needs ([\w-]+)/.exec(reason) ?? [];
    return !server || present.includes(server);
  });
for (const { name, reason } of unexpected) {
  console.error(`✗ skipped without need: ${name}: ${reason}`);
}
process.exitCode = unexpected.length > 0 ? 1 : 0;
