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

import { folderWith, removeFolders } from '../__testUtils__/folder';
import { platctl } from '../__testUtils__/testCommandLine';

describe('platctl validate', () => {
  afterEach(removeFolders);

  const good = `apiVersion: score.dev/v1b1
metadata: { name: web }
containers:
  main: { image: nginx }
`;
  const bad = good.replace('image', 'imag');
  const types = `apiVersion: platform-orchestrator.io/v1alpha1
kind: EnvironmentType
metadata: { name: development }
spec: { order: 10 }
`;

  it('says what it checked where all is well', async () => {
    const directory = folderWith({
      'apps/web/score.yaml': good,
      'platform/types.yml': types,
      'deploy/service.yaml': 'apiVersion: v1\nkind: Service\n',
      '.github/score.yaml': bad,
      'node_modules/x/score.yaml': bad,
    });
    expect(await platctl(['validate', '.'], { directory })).toEqual({
      stdout: '',
      stderr: '1 Score file, 1 file of definitions: 0 errors, 0 warnings\n',
      code: 0,
    });
  });

  it('tells every problem with file, line and column, and ends with 2', async () => {
    const directory = folderWith({
      'web.yaml': bad,
      'platform/types.yaml': types.replace('order', 'odrer'),
      'platform/broken.yaml': good.replace('{ name: web }', '{ name: web'),
    });
    const { stdout, stderr, code } = await platctl(
      ['validate', 'web.yaml', 'platform'],
      { directory },
    );
    expect(stdout).toContain('web.yaml:4:11: error score/unknown-field');
    expect(stdout).toContain('  4 |   main: { imag: nginx }\n');
    expect(stdout).toContain('suggestion: did you mean "image"?');
    expect(stdout).toMatch(/^platform\/types\.yaml:4:9: error /m);
    expect(stdout).toMatch(/^platform\/broken\.yaml:\d+:\d+: error /m);
    expect(stderr).toMatch(/^2 Score files, 1 file of definitions: \d errors/);
    expect(code).toBe(2);
  });

  it('takes a file that is named and is nothing else for a Score file', async () => {
    const directory = folderWith({ 'web.yaml': 'metadata: { name: web }\n' });
    const { stdout, code } = await platctl(['validate', 'web.yaml'], {
      directory,
    });
    expect(stdout).toContain('apiVersion');
    expect(code).toBe(2);
  });

  it('checks definitions across files', async () => {
    const directory = folderWith({ 'a.yaml': types, 'b.yaml': types });
    const { stdout, code } = await platctl(['validate', '.'], { directory });
    expect(stdout).toMatch(/b\.yaml:3:.*\n[^]*a\.yaml:3:/);
    expect(code).toBe(2);
  });

  it('checks the inputs of drivers that only compute, and leaves those of the portal alone', async () => {
    const definition = (driver: string, inputs: string) =>
      `apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceDefinition
metadata: { name: a-${driver} }
spec: { type: a-${driver}, driver: ${driver}, inputs: ${inputs}, criteria: [{}] }
`;
    const directory = folderWith({
      'dns.yaml': definition('dns-wildcard', '{ domian: acme.example }'),
      'key.yaml': definition('generated-secret', '{ length: 5000 }'),
      'cloud.yaml': definition('terraform', '{ module: ./x }'),
      'typo.yaml': definition('statik', '{}'),
    });
    const { stdout, stderr, code } = await platctl(['validate', '.'], {
      directory,
    });
    expect(stdout).toMatch(/^dns\.yaml:4:\d+: error .*"domian"/m);
    expect(stdout).toContain('did you mean "domain"?');
    expect(stdout).toMatch(/^key\.yaml:4:\d+: error /m);
    expect(stdout).toMatch(
      /^typo\.yaml:4:\d+: warning definitions\/unknown-driver: /m,
    );
    expect(stdout).toContain('did you mean "static"?');
    expect(stdout).not.toContain('cloud.yaml');
    expect(stderr).toContain('4 files of definitions');
    expect(code).toBe(2);
  });

  it('prints for machines', async () => {
    const directory = folderWith({ 'web.yaml': bad });
    const json = await platctl(['validate', '-o', 'json', '-q', 'web.yaml'], {
      directory,
    });
    expect(json).toMatchObject({ stderr: '', code: 2 });
    expect(JSON.parse(json.stdout)).toEqual({
      score: ['web.yaml'],
      definitions: [],
      skipped: [],
      diagnostics: expect.arrayContaining([
        expect.objectContaining({
          code: 'score/unknown-field',
          file: 'web.yaml',
          range: {
            start: { line: 4, column: 11 },
            end: { line: 4, column: 15 },
          },
        }),
      ]),
    });

    const sarif = await platctl(['validate', '-o', 'sarif', 'web.yaml'], {
      directory,
    });
    expect(JSON.parse(sarif.stdout)).toMatchObject({
      version: '2.1.0',
      runs: [{ tool: { driver: { name: 'platctl' } } }],
    });
  });

  it('refuses a path that does not exist', async () => {
    expect(
      await platctl(['validate', 'nothing'], { directory: folderWith({}) }),
    ).toEqual({
      stdout: '',
      stderr: 'Error: There is no file or folder "nothing"\n',
      code: 2,
    });
  });
});
