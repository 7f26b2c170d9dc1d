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

import { Driver } from '../../ports/Driver';
import { DriverRegistry } from '../../ports/DriverRegistry';
import { readDefinitions } from '../../read/readDefinitions';
import { definition, definitionsOf, score } from '../testSupport/platform';
import { readDefinitionTests } from './readDefinitionTests';
import { runDefinitionTest } from './runDefinitionTest';

/** Hands on its inputs, and makes a password. */
const STATIC: Driver = {
  id: 'static',
  inputs: { values: { type: 'object' } },
  capabilities: { target: false, pure: true },
  apply: async ({ inputs }, context) => ({
    outputs: {
      values: inputs.values as {},
      secrets: {
        password: (
          await context.secret('password', () =>
            Buffer.from(context.randomBytes(4)).toString('hex'),
          )
        ).reveal(),
      },
    },
  }),
  delete: async () => {},
};
const DRIVERS: DriverRegistry = {
  get: id => (id === 'static' ? STATIC : undefined),
  list: () => [STATIC],
};

const DEFINITIONS = definitionsOf(
  definition('db', {
    type: 'postgres',
    inputs: {
      host: '${resources.instance#shared.outputs.host}',
      name: '${context.application.id}',
    },
  }),
  definition('rds', {
    type: 'postgres',
    driver: 'terraform',
    criteria: [{ environmentType: 'production' }],
    inputs: { subnet: '${resources.network#main.outputs.subnet}' },
  }),
  definition('instance', { type: 'instance', inputs: { host: 'db.example' } }),
  definition('network', { type: 'network', driver: 'terraform' }),
);

const HEAD = `apiVersion: platform-orchestrator.io/v1alpha1
kind: DefinitionTest
metadata: { name: it }
spec:
  context: { application: shop, environment: dev, environmentType: development }
`;

async function run(spec: string) {
  const content =
    HEAD +
    spec
      .trim()
      .split('\n')
      .map(line => `  ${line}\n`)
      .join('');
  const { tests, diagnostics } = readDefinitionTests({
    files: [{ path: 'tests/db.yaml', content }],
  });
  expect(diagnostics).toEqual([]);
  return runDefinitionTest({
    test: tests[0],
    definitions: DEFINITIONS,
    drivers: DRIVERS,
    readScoreFile: path => ({
      path,
      content: score('api', { resources: { db: { type: 'postgres' } } }),
    }),
    signal: new AbortController().signal,
  });
}

describe('a test of definitions', () => {
  it('passes when a request gets what is expected', async () => {
    expect(
      await run(`
request: { type: postgres, id: shared.main }
expect:
  definition: db
  nodes: ["postgres#shared.main", "instance#shared"]
  edges: ["postgres#shared.main -> instance.default#shared"]
  inputs: { "postgres#shared.main": { host: db.example } }
  outputs: { "postgres#shared.main": { host: db.example, name: shop } }
`),
    ).toEqual([]);
  });

  it('passes for the graph of Score files, named or written there', async () => {
    const expected = `
expect:
  definitions: { "postgres#workloads.api.db": db }
  nodes: ["postgres#workloads.api.db", "instance#shared"]
`;
    expect(await run(`score: [../api.yaml]${expected}`)).toEqual([]);
    expect(
      await run(
        `score: [${score('api', {
          resources: { db: { type: 'postgres' } },
        })}]${expected}`,
      ),
    ).toEqual([]);
  });

  it('takes outputs of what cannot be computed as given', async () => {
    const spec = `
request: { type: network, id: main }
given: { "network#main": { values: { subnet: a }, secrets: { token: t } } }
expect:
  outputs: { "network#main": { subnet: a } }
  secrets: { "network#main": { token: t } }
`;
    expect(await run(spec)).toEqual([]);
    expect(await run(spec.replace(/given.*/, ''))).toMatchObject([
      {
        path: 'expect.outputs["network#main"]',
        message: expect.stringContaining('neither computed nor given'),
      },
      { path: 'expect.secrets["network#main"]' },
    ]);
  });

  it('makes the same at random in every run', async () => {
    const [failure] = await run(`
request: { type: instance, id: shared }
expect: { secrets: { "instance#shared": { password: x } } }
`);
    expect(failure).toEqual({
      path: 'expect.secrets["instance#shared"]',
      message: 'The values are not as expected.',
      difference: ['- password: ••••••', '+ password: ••••••'],
    });
    // the golden value is that of the key of this resource
    expect(
      await run(`
request: { type: instance, id: shared }
expect: { secrets: { "instance#shared": { password: "a66994c3" } } }
`),
    ).toEqual([]);
  });

  it('tells every difference', async () => {
    expect(
      await run(`
request: { type: postgres, id: shared.main }
expect:
  definition: rds
  nodes: ["postgres#shared.main", "network#main"]
  edges: []
  outputs: { "postgres#shared.main": { host: other, port: 5432 } }
`),
    ).toEqual([
      {
        path: 'expect.definition',
        message: 'postgres.default#shared.main gets another definition.',
        difference: ['- rds', '+ db'],
      },
      {
        path: 'expect.nodes',
        message: 'The graph has other resources.',
        difference: ['- network.default#main', '+ instance.default#shared'],
      },
      {
        path: 'expect.edges',
        message: 'The graph has other dependencies.',
        difference: [
          '+ postgres.default#shared.main -> instance.default#shared',
        ],
      },
      {
        path: 'expect.outputs["postgres#shared.main"]',
        message: 'The values are not as expected.',
        difference: [
          '- host: "other"',
          '+ host: "db.example"',
          '- port: 5432',
          '+ port is missing',
        ],
      },
    ]);
  });

  it('fails on a problem that is not expected, and passes on one that is', async () => {
    const spec = 'request: { type: redis, id: shared.cache }\nexpect: ';
    expect(await run(`${spec}{ definition: null }`)).toMatchObject([
      {
        path: 'expect.problems',
        message: expect.stringContaining('No definition matches type "redis"'),
        difference: ['+ match/no-definition'],
      },
    ]);
    expect(
      await run(`${spec}{ definition: null, problems: [match/no-definition] }`),
    ).toEqual([]);
  });

  it('fails when a Score file has errors', async () => {
    expect(await run('score: [{ metadata: {} }]\nexpect: {}')).toContainEqual({
      path: 'score',
      message: expect.stringContaining('tests/db.yaml'),
    });
  });
});

describe('readDefinitionTests', () => {
  it('finds tests among definitions, which do not mind them', () => {
    const file = {
      path: 'all.yaml',
      content: `${HEAD}  expect: {}\n---\n${definition('db', { type: 'a' })}`,
    };
    expect(readDefinitionTests({ files: [file] }).tests).toHaveLength(1);
    const read = readDefinitions({ files: [file], hmac: text => text });
    expect([...read.definitions.definitions.keys()]).toEqual(['db']);
    expect(read).toMatchObject({ diagnostics: [], skipped: [] });
  });

  it('tells mistakes with their places', () => {
    const { tests, diagnostics } = readDefinitionTests({
      files: [
        {
          path: 'a.yaml',
          content: `${HEAD}  expect: { node: ["postgres"] }\n`,
        },
      ],
    });
    expect(tests).toEqual([]);
    expect(diagnostics).toMatchObject([
      {
        code: 'test/unknown-field',
        file: 'a.yaml',
        path: 'spec.expect.node',
        range: { start: { line: 6 } },
        suggestion: 'did you mean "nodes"?',
      },
    ]);
  });
});
