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
import { it } from 'node:test';
import { explainInstallFailure } from './explainInstallFailure.mjs';

/** @type {[output: string, what: RegExp, remedy: RegExp][]} */
const cases = [
  [
    '➤ YN0001: │ Error: ENOSPC: no space left on device, write',
    /disk is full/,
    /Free about 3 GB/,
  ],
  [
    '➤ YN0035: │ knex@npm:3.1.0: Internal Error: getaddrinfo ENOTFOUND registry.example',
    /could not be downloaded/,
    /network and the proxy/,
  ],
  [
    "➤ YN0080: │ knex@npm:3.1.0: Request to 'https://registry.example/knex/-/knex-3.1.0.tgz' has been blocked because of your configuration settings",
    /: https:\/\/registry\.example does not answer/,
    /network and the proxy/,
  ],
  [
    "➤ YN0018: │ knex@npm:3.1.0: The remote archive doesn't match the expected checksum",
    /arrived broken/,
    /Run the command again/,
  ],
  [
    '➤ YN0028: │ The lockfile would have been modified by this install, which is explicitly forbidden.',
    /yarn\.lock does not fit/,
    /commit yarn\.lock/,
  ],
  [
    "➤ YN0009: │ better-sqlite3@npm:12.2.0 couldn't be built successfully",
    /native module/,
    /python3 make g\+\+/,
  ],
  ['➤ YN0001: │ something new', /could not be installed/, /says why below/],
];

for (const [output, what, remedy] of cases) {
  it(`explains "${output}"`, () => {
    const problem = explainInstallFailure(output);
    assert.match(problem.message, what);
    assert.match(problem.remedy, remedy);
    assert.equal(problem.detail, output);
  });
}
