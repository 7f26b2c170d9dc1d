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
import { Problem } from '../console/Problem.mjs';
import { portalSettings } from './portalSettings.mjs';

it('has defaults', () => {
  assert.deepEqual(portalSettings({}), {
    port: 7007,
    url: 'http://localhost:7007',
    databasePort: undefined,
  });
});

it('takes ports from the environment', () => {
  assert.deepEqual(portalSettings({ PORT: '8080', DATABASE_PORT: '5433' }), {
    port: 8080,
    url: 'http://localhost:8080',
    databasePort: 5433,
  });
});

for (const text of ['web', '0', '65536', '80.5']) {
  it(`refuses the port ${text}`, () => {
    assert.throws(
      () => portalSettings({ PORT: text }),
      new Problem({
        what: `PORT is '${text}', which is no port.`,
        remedy: 'Set PORT to a number from 1 to 65535, or leave it out.',
      }),
    );
  });
}
