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
import { requireDiskSpace } from './requireDiskSpace.mjs';

const folder = tmpdir();

it('says how much is missing', async () => {
  const megabytes = Number.MAX_SAFE_INTEGER;
  await assert.rejects(
    requireDiskSpace({ folder, megabytes, purpose: 'the books' }),
    problem => {
      const { name, message, remedy } = /** @type {any} */ (problem);
      const [, free] =
        /^The disk of \S+ is too full: the books need \d+ MB, (\d+) MB are free\.$/.exec(
          message,
        ) ?? ['', ''];
      assert.equal(name, 'Problem');
      assert.equal(
        remedy,
        `Free ${
          megabytes - Number(free)
        } MB or more, then run the command again.`,
      );
      return true;
    },
  );
});

it('is content with what is there', async () => {
  await requireDiskSpace({ folder, megabytes: 1, purpose: 'the books' });
});
