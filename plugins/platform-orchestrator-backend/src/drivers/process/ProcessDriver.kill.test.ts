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

import { ApplyRequest } from '@platform-orchestrator/backstage-plugin-node';
import { ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { TestDriver, askProgram } from './__testUtils__/TestDriver';
import { PROGRAM, mockRollout } from './__testUtils__/mockRollout';
import { SupervisorState } from './SupervisorState';
import { stopAll } from './supervisor/stopAll.mjs';

jest.setTimeout(120_000);

const TRANSFORM = require.resolve('@backstage/cli/config/nodeTransform.cjs');

let tested: TestDriver;

beforeEach(async () => {
  tested = await TestDriver.start();
});

afterEach(async () => {
  await tested.close();
});

/** A backend of its own that applies the request. */
async function startHost(request: ApplyRequest): Promise<ChildProcess> {
  const requestPath = join(tested.dataDirectory, 'request.json');
  await writeFile(requestPath, JSON.stringify(request));
  return spawn(
    process.execPath,
    [
      '--require',
      TRANSFORM,
      join(__dirname, '__testUtils__/hostDriver.ts'),
      tested.dataDirectory,
      requestPath,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
}

async function said(host: ChildProcess, word: string): Promise<void> {
  for await (const line of createInterface(host.stdout!)) {
    if (line === word) {
      return;
    }
  }
  throw new Error(`The host ended before it said ${word}`);
}

async function kill(host: ChildProcess): Promise<void> {
  const exit = once(host, 'exit');
  host.kill('SIGKILL');
  await exit;
}

/** Process ids of the test program with this argument. */
function programs(marker: string): number[] {
  return (
    execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' })
      .split('\n')
      .filter(line => line.includes(PROGRAM[1]) && line.trim().endsWith(marker))
      // the shell that waits at the gate is no run of the program yet
      .filter(line => !line.includes('/bin/sh'))
      .map(line => parseInt(line, 10))
  );
}

function stateOf(key: string): SupervisorState {
  const path = join(tested.dataDirectory, 'processes', key, 'state.json');
  return JSON.parse(readFileSync(path, 'utf8'));
}

function marked(marker: string): ApplyRequest {
  return mockRollout({ containers: { main: { args: [marker] } } });
}

describe('ProcessDriver, when something is killed', () => {
  it('finds the workload of a backend that was killed, and starts nothing twice', async () => {
    const request = marked('survivor');
    const host = await startHost(request);
    await said(host, 'end');
    await tested.healthy(request);
    const before = programs('survivor');
    expect(before).toHaveLength(1);
    await kill(host);
    await sleep(300);
    expect(programs('survivor')).toEqual(before);

    const next = await TestDriver.start({
      dataDirectory: tested.dataDirectory,
    });
    await next.driver.restore({ rollouts: [request] });
    const [url] = await next.apply(request);
    expect((await askProgram(url))!.pid).toBe(before[0]);
    expect(programs('survivor')).toEqual(before);
    await next.delete(request);
    expect(programs('survivor')).toEqual([]);
  });

  it('finishes what a backend began that was killed at any time', async () => {
    for (const delay of [0, 10, 20, 30, 40, 60, 80, 100, 150]) {
      const request = marked('begun');
      const host = await startHost(request);
      await said(host, 'begin');
      await sleep(delay);
      await kill(host);

      const next = await TestDriver.start({
        dataDirectory: tested.dataDirectory,
      });
      await next.apply(request);
      await next.healthy(request);
      expect(programs('begun')).toHaveLength(1);
      await next.delete(request);
      expect(programs('begun')).toEqual([]);
    }
  });

  it('ends the processes of a supervisor that was killed before it starts them again', async () => {
    const request = marked('orphan');
    await tested.apply(request);
    await tested.healthy(request);
    const [orphan] = programs('orphan');
    process.kill(stateOf(request.key).supervisor.pid, 'SIGKILL');
    expect(
      await tested.until(request, ({ health }) => health === 'degraded'),
    ).toMatchObject({ message: 'It does not run on this machine' });
    expect(programs('orphan')).toEqual([orphan]);

    await tested.driver.restore({ rollouts: [request] });
    await tested.healthy(request);
    expect(programs('orphan')).toEqual([expect.any(Number)]);
    expect(programs('orphan')).not.toEqual([orphan]);
  });

  it('can be stopped by whoever outlives the backend', async () => {
    const request = marked('outlived');
    await tested.apply(request);
    await tested.healthy(request);
    await stopAll(tested.dataDirectory);
    expect(programs('outlived')).toEqual([]);
    await stopAll(tested.dataDirectory);
    await stopAll('/nowhere');
  });

  it('ends when its data folder is removed', async () => {
    const request = marked('removed');
    await tested.apply(request);
    await tested.healthy(request);
    await rm(tested.dataDirectory, { recursive: true });
    for (const started = Date.now(); programs('removed').length > 0; ) {
      expect(Date.now() - started).toBeLessThan(10_000);
      await sleep(100);
    }
  });

  it('leaves nothing behind when it is cancelled while it starts', async () => {
    const request = marked('cancelled');
    for (const delay of [0, 5, 10, 20, 30, 40, 50]) {
      await tested.driver
        .apply(
          request,
          tested.host.context({
            key: request.key,
            signal: AbortSignal.timeout(delay + 1),
          }),
        )
        .catch(() => {});
      await tested.driver.shutdown();
      expect(findSupervisor(tested.dataDirectory)).toBeUndefined();
      expect(programs('cancelled')).toEqual([]);
    }
  });

  it('lets no command run whose supervisor died before it knew it', async () => {
    const request = marked('gate');
    for (const delay of [0, 5, 10, 15, 20, 30, 40]) {
      const applying = tested.apply(request).catch(() => {});
      const folder = join(tested.dataDirectory, 'processes', request.key);
      let pid: number | undefined;
      while (pid === undefined) {
        pid = findSupervisor(folder);
        await sleep(1);
      }
      await sleep(delay);
      process.kill(pid, 'SIGKILL');
      while (findSupervisor(folder) === pid) {
        await sleep(1);
      }
      await applying;
      await tested.apply(request);
      await tested.healthy(request);
      expect(programs('gate')).toHaveLength(1);
      await tested.delete(request);
      expect(programs('gate')).toEqual([]);
    }
  });
});

function findSupervisor(folder: string): number | undefined {
  const line = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' })
    .split('\n')
    .find(text => text.includes('main.mjs') && text.includes(folder));
  return line === undefined ? undefined : parseInt(line, 10);
}
