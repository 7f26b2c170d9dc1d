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

import { resolve } from 'node:path';
import { SHOP, shopWith } from '../__testUtils__/shop';
import { removeFolders } from '../__testUtils__/folder';
import { platctl } from '../__testUtils__/testCommandLine';

const PLATFORM = resolve(__dirname, '../../../../examples/platform');

/** A test of the example's definitions in an environment of the type `development`. */
function aTest(spec: string): string {
  return `apiVersion: platform-orchestrator.io/v1alpha1
kind: DefinitionTest
metadata: { name: it }
spec:
  definitions: [definitions]
  context: { application: shop, environment: development }
${spec}`;
}

// The first command loads the engine, which takes its time on a busy machine.
jest.setTimeout(30_000);

describe('platctl test', () => {
  afterEach(removeFolders);

  const run = (spec: string, ...commandArguments: string[]) =>
    platctl(['test', 'it.yaml', ...commandArguments], {
      directory: shopWith({ 'it.yaml': aTest(spec) }),
    });

  it('passes for the example platform of this repository', async () => {
    expect(await platctl(['test', '.'], { directory: PLATFORM })).toEqual({
      stdout: `✓ A route brings its host name along  tests/addresses.yaml:3
✓ A route leads to a port  tests/addresses.yaml:23
✓ The Bookshop is committed to Git in staging  tests/bookshop.yaml:3
✓ Databases of development are made on the shared server  tests/databases.yaml:4
✓ Nobody provides databases in production yet  tests/databases.yaml:35
✓ Keys are as long as their class says  tests/keys.yaml:3

6 tests, 6 passed
`,
      stderr: '',
      code: 0,
    });
  });

  it('passes for the example of the README, one line for each test', async () => {
    expect(await platctl(['test', '.'], { directory: SHOP })).toEqual({
      stdout: `✓ Databases of development are on the shared server  tests/databases.yaml:4
✓ Databases of production are backed up  tests/databases.yaml:20
✓ There are no large databases in development  tests/databases.yaml:38
✓ The shop runs in its own namespace  tests/shop.yaml:3

4 tests, 4 passed
`,
      stderr: '',
      code: 0,
    });
  });

  it('shows what was expected and what was found, member by member', async () => {
    const { stdout, code } = await run(`
  request: { type: postgres, params: { version: '18' } }
  expect:
    nodes:
      postgres#test:
        params: { version: '17' }
        inputs: { host: db.dev.acme.example, port: 6432 }
      backup#test: {}
      deployment-target#deployment-target: null
    edges:
      postgres#test: [backup#test]
`);
    expect(stdout).toBe(`✗ it  it.yaml:3
    nodes["postgres#test"].params.version
      - "17"
      + "18"
    nodes["postgres#test"].inputs.port
      - 6432
      + 5432
    nodes
      - "backup#test"
    nodes
      + "deployment-target#deployment-target"
    edges["postgres#test"]
      - "backup.default#test"

1 test, 1 failed
`);
    expect(code).toBe(1);
  });

  it('says why another definition matches', async () => {
    const { stdout } = await run(`
  request: { type: postgres }
  expect: { definition: postgres-cloud }
`);
    expect(stdout).toContain(`    definition
      - "postgres-cloud"
      + "postgres-shared"
      postgres-shared: It is the most specific rule that matches (environmentType 1).
      postgres-cloud: `);
  });

  it('fails on a problem that was not expected, and tells it whole', async () => {
    const { stdout, code } = await run(`
  request: { type: redis }
  expect: { nodes: { redis#test: {} } }
`);
    expect(stdout).toContain(`    problems
      + "match/no-definition"
      error match/no-definition: No definition matches type "redis"`);
    expect(stdout).toContain('asked for by the request itself');
    expect(code).toBe(1);
  });

  it('fails on a problem that is expected and does not come', async () => {
    const { stdout } = await run(`
  request: { type: postgres }
  expect: { problems: [match/no-definition] }
`);
    expect(stdout).toContain('    problems\n      - "match/no-definition"\n');
  });

  it('holds an exact graph to its nodes', async () => {
    const { stdout } = await run(`
  request: { type: postgres }
  expect: { nodes: { postgres#test: {} }, exact: true }
`);
    expect(stdout).toContain(
      '    nodes\n      + "deployment-target.default#deployment-target"\n',
    );
  });

  it('prints no secret', async () => {
    const { stdout } = await run(`
  request: { type: signing-key }
  expect: { nodes: { signing-key#test: { outputs: { value: x }, secretOutputs: [] } } }
`);
    expect(stdout).toBe(`✗ it  it.yaml:3
    nodes["signing-key#test"].outputs.value
      - "x"
    nodes["signing-key#test"].secretOutputs
      + "value"

1 test, 1 failed
`);
  });

  it('prints results for machines', async () => {
    const { stdout, code } = await run(
      `
  request: { type: postgres }
  expect: { nodes: { postgres#test: { driver: terraform } } }
`,
      '-o',
      'json',
    );
    expect(JSON.parse(stdout)).toEqual([
      {
        file: 'it.yaml',
        line: 3,
        name: 'it',
        passed: false,
        differences: [
          {
            path: 'nodes["postgres#test"].driver',
            expected: 'terraform',
            found: 'postgres',
          },
        ],
      },
    ]);
    expect(code).toBe(1);
  });

  it('lets a test with a wrong name fail alone', async () => {
    const spec = `
  request: { type: postgres }
  expect: { definition: postgres-shared }
`;
    const directory = shopWith({
      'it.yaml': [
        aTest(spec).replace('development', 'nowhere'),
        aTest(spec),
      ].join('---\n'),
    });
    const { stdout, code } = await platctl(['test', 'it.yaml'], { directory });
    expect(stdout).toMatch(
      /^✗ it {2}it\.yaml:3\n {4}The definitions have no environment type "nowhere"\..*\n\n✓ it/,
    );
    expect(code).toBe(1);
  });

  it('refuses a test that is none, with its place', async () => {
    const { stdout, stderr, code } = await run(`
  request: { type: postgres }
  score: [apps/api]
  expect: { definitoin: postgres-shared }
`);
    expect(stdout).toBe('');
    expect(stderr).toContain('it.yaml:10:13: error test/unknown-field');
    expect(stderr).toContain('definition');
    expect(code).toBe(2);
  });

  it('wants tests', async () => {
    expect(await platctl(['test', 'apps'], { directory: SHOP })).toMatchObject({
      stderr: 'Error: There is no document of kind DefinitionTest in apps\n',
      code: 2,
    });
  });
});
