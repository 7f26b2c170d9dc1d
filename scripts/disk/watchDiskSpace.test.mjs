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
import { tmpdir } from 'node:os';
import { it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { freeMegabytes } from './freeMegabytes.mjs';
import { watchDiskSpace } from './watchDiskSpace.mjs';

it('says once that a disk is full, and that it has room again', async () => {
  const measured = [500, 20, 10, 60, 70];
  /** @type {string[]} */
  const said = [];
  const stop = watchDiskSpace({
    folder: '/data',
    megabytes: 50,
    say: text => said.push(text),
    measure: async () => measured.shift() ?? 80,
    pauseMilliseconds: 1,
  });
  while (measured.length > 0) {
    await sleep(1);
  }
  stop();
  assert.deepEqual(said, [
    '✗ The disk of /data is full: 20 MB are free.\n  Free 50 MB or more: until then nothing can be deployed or saved.',
    '✓ The disk of /data has room again.',
  ]);
});

it('measures a real disk', async () => {
  const free = await freeMegabytes(tmpdir());
  assert.ok(Number.isInteger(free) && free >= 0);
});
