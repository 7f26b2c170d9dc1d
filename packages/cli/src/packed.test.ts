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

import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { folderWith, removeFolders } from './__testUtils__/folder';
import { SHOP, shopIn } from './__testUtils__/shop';
import { version } from '../package.json';

describe('the packed command line', () => {
  const folder = folderWith({});

  beforeAll(() => {
    const script = resolve(__dirname, '../scripts/installPacked.mjs');
    execFileSync(process.execPath, [script, folder], { stdio: 'inherit' });
  }, 180_000);

  afterAll(removeFolders);

  const npx = (...commandArguments: string[]) => {
    const { stdout, stderr, status } = spawnSync(
      'npx',
      ['--offline', 'platctl', ...commandArguments],
      { cwd: folder, encoding: 'utf8' },
    );
    return { stdout, stderr, code: status };
  };

  it('needs no other package', () => {
    const modules = join(folder, 'node_modules');
    expect(readdirSync(modules).filter(name => !name.startsWith('.'))).toEqual([
      '@platform-orchestrator',
    ]);
    expect(readdirSync(join(modules, '@platform-orchestrator'))).toEqual([
      'cli',
    ]);
  });

  it('hands the licences on of what is bundled', () => {
    const notices = readFileSync(
      join(
        folder,
        'node_modules/@platform-orchestrator/cli/dist/third-party-notices.txt',
      ),
      'utf8',
    );
    expect(notices).toMatch(/^ajv [0-9.]+ \(MIT\)$/m);
    expect(notices).toMatch(/^commander [0-9.]+ \(MIT\)$/m);
  });

  it('says which version it is', () => {
    expect(npx('--version').stdout).toBe(`${version}\n`);
  }, 30_000);

  it('works offline as it does from its sources', () => {
    const definitions = join(SHOP, 'definitions');
    const { stdout, code } = npx(
      'graph',
      join(SHOP, 'apps'),
      ...shopIn('development', definitions),
      '-o',
      'mermaid',
    );
    expect(stdout).toMatch(/^flowchart LR\n/);
    expect(code).toBe(0);
    expect(npx('test', SHOP).stdout).toMatch(/4 tests, 4 passed\n$/);
  }, 30_000);

  it('ends as it does from its sources', () => {
    expect(npx('validate', 'package.json', 'nowhere')).toMatchObject({
      stdout: '',
      stderr: expect.stringContaining('nowhere'),
      code: 2,
    });
  }, 30_000);
});
