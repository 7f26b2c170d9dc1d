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

import {
  DriverError,
  RunnerJob,
  RunnerLine,
  Secret,
} from '@platform-orchestrator/engine';
import { ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { LocalRunner } from './LocalRunner';
import { RunnerState } from './RunnerState';

jest.setTimeout(60_000);

const TRANSFORM = require.resolve('@backstage/cli/config/nodeTransform.cjs');
const KEY = 'a'.repeat(40);
const PATH = '/usr/bin:/bin';

let directory: string;
let runner: LocalRunner;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'runner-'));
  runner = new LocalRunner({ directory, owner: 'host-1/1/test' });
});

afterEach(() => rmSync(directory, { recursive: true, force: true }));

function shell(script: string, job: Partial<RunnerJob> = {}): RunnerJob {
  return {
    key: KEY,
    command: ['/bin/sh', '-c', script],
    environment: { PATH },
    stop: { interrupt: 300, terminate: 300 },
    ...job,
  };
}

function secret(value: string): Secret {
  return Secret.of(value, { from: KEY, path: 'token' });
}

async function run(
  job: RunnerJob,
  signal: AbortSignal = new AbortController().signal,
) {
  const lines: RunnerLine[] = [];
  const end = await runner.run(job, {
    signal,
    onLine: line => lines.push(line),
  });
  return { end, lines };
}

/** Runs a job and stops it when it says `ready`. */
async function stopWhenReady(job: RunnerJob) {
  const stop = new AbortController();
  const lines: string[] = [];
  const end = runner.run(job, {
    signal: stop.signal,
    onLine: ({ text }) => {
      lines.push(text);
      if (text === 'ready') {
        stop.abort(new Error('stopped'));
      }
    },
  });
  await expect(end).rejects.toThrow('stopped');
  return lines;
}

describe('LocalRunner', () => {
  it('runs a program in a folder of its own, with its variables and files alone', async () => {
    const { end, lines } = await run(
      shell(
        'env | sort; cat main.tf modules/a/b.tf; pwd; echo bad >&2; exit 3',
        {
          environment: { PATH, TOKEN: secret('hunter2') },
          files: {
            'main.tf': 'first\n',
            'modules/a/b.tf': secret('second\n'),
          },
        },
      ),
    );
    expect(end).toEqual({ exitCode: 3, droppedOutput: 0 });
    const texts = (stream: RunnerLine['stream']) =>
      lines.filter(line => line.stream === stream).map(line => line.text);
    expect(texts('stdout')).toEqual([
      `PATH=${PATH}`,
      `PWD=${join(directory, KEY, 'work')}`,
      'TOKEN=hunter2',
      'first',
      'second',
      join(directory, KEY, 'work'),
    ]);
    expect(texts('stderr')).toEqual(['bad']);
    expect(existsSync(join(directory, KEY, 'work'))).toBe(false);
  });

  it('says which signal ended a program, and that one was not found', async () => {
    expect((await run(shell('kill -SEGV $$'))).end).toEqual({
      endedBy: 'SIGSEGV',
      droppedOutput: 0,
    });
    const missing = await run(shell('', { command: ['no-such-program'] }));
    expect(missing.end).toEqual({ exitCode: 127, droppedOutput: 0 });
    expect(missing.lines[0].text).toMatch(/no-such-program.*not found/);
  });

  it('refuses files outside of the folder', async () => {
    const files = { '../other/main.tf': '' };
    await expect(run(shell('true', { files }))).rejects.toThrow(
      new DriverError(
        'invalid',
        "The file ../other/main.tf lies outside of the job's folder: name it by a path below it",
      ),
    );
  });

  it('shows no secret to whoever lists processes', async () => {
    const { lines } = await run(
      shell('cat /proc/*/cmdline 2>/dev/null | tr "\\0" " "', {
        environment: { PATH, TOKEN: secret('hunter2-in-a-variable') },
        files: { secret: secret('hunter2-in-a-file') },
      }),
    );
    expect(lines.map(line => line.text).join()).toContain(directory);
    expect(lines.map(line => line.text).join()).not.toContain('hunter2');
  });

  it('passes on no more output than the limit, and counts the rest', async () => {
    runner = new LocalRunner({
      directory,
      owner: 'host-1/1/test',
      outputLimit: 1_000,
    });
    const { end, lines } = await run(
      shell('i=0; while [ $i -lt 500 ]; do echo 0123456789; i=$((i+1)); done'),
    );
    expect(lines).toHaveLength(100);
    expect(end).toEqual({ exitCode: 0, droppedOutput: 4_000 });
  });

  it('cuts a line that never ends', async () => {
    const { lines } = await run(shell('head -c 100000 /dev/zero | tr "\\0" x'));
    expect(lines.map(line => line.text.length)).toEqual([
      16_384, 16_384, 16_384, 16_384, 16_384, 16_384, 1_696,
    ]);
  });

  it('stops with SIGINT first, so that a program can put things in order', async () => {
    const script = `trap 'echo in order; exit 0' INT; echo ready; while :; do sleep 0.05; done`;
    expect(await stopWhenReady(shell(script))).toEqual(['ready', 'in order']);
  });

  it('ends at last what ignores every wish, with all that it started', async () => {
    const script = `trap '' INT TERM; sh -c 'trap "" INT TERM; sleep 300.25' & echo ready; while :; do sleep 0.05; done`;
    await stopWhenReady(shell(script));
    expect(processesWith('sleep 300.25')).toEqual([]);
  });

  it('ends what a program left running behind it', async () => {
    const { end } = await run(shell('sleep 300.5 & exit 0'));
    expect(end.exitCode).toBe(0);
    expect(processesWith('sleep 300.5')).toEqual([]);
  });

  it('runs jobs of one key one after the other', async () => {
    const script = 'echo begin; sleep 0.4; echo end';
    const seen: string[] = [];
    const call = {
      signal: new AbortController().signal,
      onLine: ({ text }: RunnerLine) => seen.push(text),
    };
    await Promise.all([
      runner.run(shell(script), call),
      runner.run(shell(script), call),
    ]);
    expect(seen).toEqual(['begin', 'end', 'begin', 'end']);
  });
});

describe('a job whose owner is killed', () => {
  async function startHost(script: string) {
    const host = spawn(
      process.execPath,
      [
        '--require',
        TRANSFORM,
        join(__dirname, '__testUtils__/hostRunner.ts'),
        directory,
        KEY,
        script,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let owner = '';
    for await (const line of createInterface({ input: host.stdout })) {
      owner = line.startsWith('owner ') ? line.slice(6) : owner;
      if (line === 'ready') {
        return { host, owner };
      }
    }
    throw new Error('The host ended before its job was ready');
  }

  async function kill(host: ChildProcess): Promise<void> {
    const exit = once(host, 'exit');
    host.kill('SIGKILL');
    await exit;
  }

  it('is stopped, and known of until it has ended', async () => {
    const { host, owner } = await startHost(
      `trap 'sleep 0.5; echo over > ${directory}/over; exit 0' INT; echo ready; while :; do sleep 0.05; done`,
    );
    expect(runner.hasJobsOf(owner)).toBe(true);
    expect(runner.hasJobsOf('host-1/1/test')).toBe(false);
    await kill(host);
    expect(runner.hasJobsOf(owner)).toBe(true);
    // a job of the same key waits for it
    const next = await run(shell(`cat ${directory}/over`));
    expect(next.lines.map(line => line.text)).toEqual(['over']);
    expect(runner.hasJobsOf(owner)).toBe(false);
  });

  it('is ended by the next one of its key when its supervisor was killed too', async () => {
    const { host, owner } = await startHost('echo ready; exec sleep 300.75');
    const state: RunnerState = JSON.parse(
      readFileSync(join(directory, KEY, 'state.json'), 'utf8'),
    );
    const leader = state.process!.pid;
    process.kill(parentOf(leader), 'SIGKILL');
    await kill(host);
    expect(runner.hasJobsOf(owner)).toBe(true);
    expect((await run(shell('true'))).end.exitCode).toBe(0);
    expect(processesWith('sleep 300.75')).toEqual([]);
    expect(runner.hasJobsOf(owner)).toBe(false);
  });
});

function processesWith(command: string): string[] {
  return execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    .split('\n')
    .filter(line => line.trim() === command);
}

function parentOf(pid: number): number {
  return Number(
    execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], {
      encoding: 'utf8',
    }),
  );
}
