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

import { runProvisionerCommand } from './runProvisionerCommand';

const run = (script: string, signal = new AbortController().signal) =>
  runProvisionerCommand({
    program: process.execPath,
    args: ['-e', script],
    input: '{"a":1}',
    signal,
  });

describe('runProvisionerCommand', () => {
  it('gives a program its input, and takes what it writes', async () => {
    expect(await run('process.stdin.pipe(process.stdout)')).toBe('{"a":1}');
  });

  it('does not mind a program that reads nothing', async () => {
    expect(await run('process.stdout.write("{}")')).toBe('{}');
  });

  it('hands on nothing of the environment but PATH and HOME', async () => {
    const names = JSON.parse(
      await run(
        'process.stdout.write(JSON.stringify(Object.keys(process.env)))',
      ),
    );
    expect(
      names.filter((name: string) => !['PATH', 'HOME'].includes(name)),
    ).toEqual([]);
  });

  it('rejects when the program fails, is not there, or writes without end', async () => {
    await expect(run('process.exit(3)')).rejects.toThrow('ended with 3');
    await expect(
      runProvisionerCommand({
        program: './no-such-program',
        args: [],
        input: '',
        signal: new AbortController().signal,
      }),
    ).rejects.toThrow('ENOENT');
    await expect(
      run('setInterval(() => process.stdout.write("x".repeat(1e6)), 1)'),
    ).rejects.toThrow('ended with SIGTERM');
  });

  it('ends the program when the call is cancelled', async () => {
    const controller = new AbortController();
    const running = run('setInterval(() => {}, 1000)', controller.signal);
    controller.abort();
    await expect(running).rejects.toThrow('aborted');
  });
});
