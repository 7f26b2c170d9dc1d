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
import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from '../../scripts/paths.mjs';
import { backendProcess } from '../harness/backendProcess.ts';
import { Bookshop } from '../harness/Bookshop.ts';
import type { Portal } from '../harness/Portal.ts';
import { usePortal } from '../harness/usePortal.ts';

const PATIENCE_MILLISECONDS = 15_000;

/** What runs is looked up where Linux lists it. */
const skip =
  process.platform === 'linux' ? false : 'needs linux: there is no /proc';

describe('the life of a portal', { skip }, () => {
  const portal = usePortal();

  it('refuses to start beside another one on the same data', () => {
    const { status, stderr } = start({ PORT: '1', data: portal().data });
    assert.equal(status, 1);
    assert.match(
      stderr,
      new RegExp(
        `✗ A portal already runs on ${portal().data}: ${
          portal().url
        } \\(process \\d+\\)\\.\n  Open that one, or end it, `,
      ),
    );
  });

  it('refuses a port that is taken, and names the way out', () => {
    const port = Number(new URL(portal().url).port);
    const { status, stderr } = start({
      PORT: String(port),
      data: `${portal().data}-other`,
    });
    assert.equal(status, 1);
    assert.equal(
      stderr,
      `✗ Port ${port} is taken by another program.\n  End that program, or choose another port: PORT=${
        port + 1
      } npm start\n`,
    );
  });

  it('ends everything at Ctrl-C, and finds everything at the next start', async () => {
    const bookshop = new Bookshop(portal());
    const before = await bookshop.url('web');
    await fetch(`${before}/books`, {
      method: 'POST',
      body: new URLSearchParams({ title: 'Kindred', author: 'Butler' }),
    });

    assert.equal(await portal().stop(), 0);
    assert.deepEqual(await processesOf(portal()), []);

    await portal().start();
    assert.doesNotMatch(portal().output, /Installing|Building|Fetching/);
    assert.equal(await bookshop.url('web'), before);
    assert.match(await pageWhenReady(before), /<cite>Kindred<\/cite>/);
  });

  it('ends everything when the backend dies, and says so', async () => {
    process.kill(await backendProcess(portal()), 'SIGKILL');
    assert.equal(await portal().exited(), 1);
    assert.match(portal().output, /✗ The portal ended by itself \(SIGKILL\)/);
    assert.deepEqual(await processesOf(portal()), []);
  });

  it('ends everything when the command itself is killed', async () => {
    await portal().start();
    await portal().stop('SIGKILL');
    const deadline = Date.now() + PATIENCE_MILLISECONDS;
    let left = await processesOf(portal());
    while (left.length > 0 && Date.now() < deadline) {
      await sleep(100);
      left = await processesOf(portal());
    }
    assert.deepEqual(left, []);
  });
});

/** Runs the command where it has to end by itself. */
function start({ PORT, data }: { PORT: string; data: string }) {
  return spawnSync(process.execPath, ['scripts/start.mjs'], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: PATIENCE_MILLISECONDS,
    env: { ...process.env, PORT, PLATFORM_ORCHESTRATOR_DATA: data },
  });
}

/** The commands of all processes that were started for a portal. */
async function processesOf({ data }: Portal): Promise<string[]> {
  const found = [];
  for (const entry of await readdir('/proc')) {
    const [command, environment] = await Promise.all(
      ['cmdline', 'environ'].map(name =>
        readFile(join('/proc', entry, name), 'utf8').catch(() => ''),
      ),
    );
    if (command.includes(data) || environment.includes(data)) {
      found.push(command.replaceAll('\0', ' '));
    }
  }
  return found;
}

async function pageWhenReady(url: string): Promise<string> {
  for (;;) {
    const page = await fetch(url).then(
      response => response.text(),
      () => '',
    );
    if (page.includes('<cite>')) {
      return page;
    }
    await sleep(100);
  }
}
