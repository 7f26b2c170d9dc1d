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
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './isAlive.mjs';
import { spawnGuarded } from './spawnGuarded.mjs';

/** @param {string} script */
const shell = script =>
  spawnGuarded({
    command: 'sh',
    args: ['-c', script],
    cwd: '/',
    env: { PATH: process.env.PATH },
    output: openSync('/dev/null', 'w'),
  });

/** @param {number} pid */
async function gone(pid) {
  while (isAlive(pid)) {
    await sleep(20);
  }
}

describe('a guarded process', () => {
  it('ends with the signal that it is sent', async () => {
    const { stop, exited } = await shell('sleep 60');
    await stop({ signal: 'SIGTERM', patienceMilliseconds: 5_000 });
    assert.equal(await exited, 'SIGTERM');
  });

  it('is killed when it does not heed the signal', async () => {
    const { stop, exited } = await shell(
      'trap "" TERM; while :; do sleep 1; done',
    );
    await sleep(100);
    await stop({ signal: 'SIGTERM', patienceMilliseconds: 100 });
    assert.equal(await exited, 'SIGKILL');
  });

  it('says how it ended by itself', async () => {
    const { exited } = await shell('exit 3');
    assert.equal(await exited, 'exit code 3');
  });

  it('does not outlive a parent that was killed', async () => {
    const parent = spawn(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `import { openSync } from 'node:fs';
         import { spawnGuarded } from ${JSON.stringify(
           new URL('./spawnGuarded.mjs', import.meta.url).href,
         )};
         const { pid } = await spawnGuarded({
           command: 'sleep', args: ['60'], cwd: '/',
           env: process.env, output: openSync('/dev/null', 'w'),
         });
         console.log(pid);`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const [chunk] = await once(parent.stdout, 'data');
    const pid = Number(chunk);
    assert.equal(isAlive(pid), true);
    parent.kill('SIGKILL');
    await gone(pid);
  });

  it('cannot be started where there is no such program', async () => {
    await assert.rejects(
      spawnGuarded({
        command: '/no/such/program',
        args: [],
        cwd: '/',
        env: {},
        output: openSync('/dev/null', 'w'),
      }),
      { code: 'ENOENT' },
    );
  });
});
