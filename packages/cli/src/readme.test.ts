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

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { SHOP } from './__testUtils__/shop';
import { platctl } from './__testUtils__/testCommandLine';

// The first command loads the engine, which takes its time on a busy machine.
jest.setTimeout(30_000);

const README = readFileSync(resolve(__dirname, '../README.md'), 'utf8');

/** The commands that the README says to run in the example. */
function exampleCommands(): string[] {
  const [, block] =
    /^Offline, in \[`examples\/shop`\].*?```sh\n(.*?)```/ms.exec(README) ?? [];
  return block.trim().split('\n');
}

describe('README.md', () => {
  it.each(exampleCommands())('runs: %s', async command => {
    const [program, ...commandArguments] = command.split(' ');
    expect(program).toBe('platctl');
    expect(await platctl(commandArguments, { directory: SHOP })).toMatchObject({
      code: 0,
    });
  });

  it('names every command', async () => {
    const { stdout } = await platctl(['--help']);
    const [, list] = /^Commands:\n(.*?)\n\n/ms.exec(stdout)!;
    const names = [...list.matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name);
    expect(names).toContain('validate');
    const missing = names.filter(
      name => !new RegExp(`\`(platctl )?${name}\\b`).test(README),
    );
    expect(missing).toEqual([]);
  });
});
