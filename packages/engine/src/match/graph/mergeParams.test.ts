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
  definition,
  definitionsOf,
  document,
  errorsOf,
  expand,
  nodeOf,
  score,
} from '../testSupport/platform';

const DEFINITIONS = [
  definition('db', { type: 'db' }),
  definition('dns', { type: 'dns' }),
];
const shared = (workload: string, params?: unknown, more = {}) =>
  score(workload, {
    resources: {
      db: { type: 'db', id: 'main', ...(params ? { params } : {}) },
      ...more,
    },
  });

describe('params of one node from several places', () => {
  const graphOf = (...scores: string[]) =>
    expand({ definitions: definitionsOf(...DEFINITIONS), scores });

  it('agree when they are equal, in whatever order of fields', () => {
    const graph = graphOf(
      shared('api', { size: 1, name: 'a' }),
      shared('web', { name: 'a', size: 1 }),
    );
    expect(errorsOf(graph)).toEqual([]);
  });

  it('agree with absent ones', () => {
    const graph = graphOf(shared('api'), shared('web', { size: 1 }));
    expect(errorsOf(graph)).toEqual([]);
    expect(nodeOf(graph, 'db.default#shared.main').params).toEqual({
      kind: 'literal',
      value: { size: 1 },
    });
  });

  it('agree when their placeholders lead to the same output', () => {
    const dns = { type: 'dns', id: 'main' };
    const graph = graphOf(
      shared('api', { host: '${resources.dns.host}' }, { dns }),
      shared('web', { host: '${resources.names.host}' }, { names: dns }),
    );
    expect(errorsOf(graph)).toEqual([]);
  });

  it('conflict when their placeholders are spelled the same and lead elsewhere', () => {
    const dns = { type: 'dns' };
    const graph = graphOf(
      shared('api', { host: '${resources.dns.host}' }, { dns }),
      shared('web', { host: '${resources.dns.host}' }, { dns }),
    );
    expect(errorsOf(graph)).toMatchObject([
      {
        code: 'match/params-conflict',
        message:
          'db.default#shared.main gets different params from resources.db.params of workload "api" and from resources.db.params of workload "web".',
        file: 'score-1.yaml',
        path: 'resources.db.params',
        related: [{ file: 'score-0.yaml', path: 'resources.db.params' }],
      },
    ]);
  });

  it('conflict when a definition gives others than a Score file', () => {
    const graph = expand({
      definitions: definitionsOf(
        DEFINITIONS[0],
        definition('dns', {
          type: 'dns',
          provision: { 'db#shared.main': { params: { size: 2 } } },
        }),
      ),
      scores: [shared('api', { size: 1 }, { dns: { type: 'dns' } })],
    });
    expect(errorsOf(graph)).toMatchObject([
      {
        code: 'match/params-conflict',
        message: expect.stringContaining(
          'spec.provision["db#shared.main"].params of definition "dns"',
        ),
      },
    ]);
  });
});

describe('params that the type has a schema for', () => {
  const type = document('ResourceType', 'db', {
    params: {
      type: 'object',
      additionalProperties: false,
      required: ['size'],
      properties: {
        size: { type: 'integer', maximum: 10 },
        name: { type: 'string', enum: ['a', 'b'] },
        backup: { type: 'boolean' },
      },
    },
  });
  const graphOf = (params?: unknown) =>
    expand({
      definitions: definitionsOf(type, ...DEFINITIONS),
      scores: [
        score('api', {
          resources: {
            db: { type: 'db', ...(params ? { params } : {}) },
            dns: { type: 'dns' },
          },
        }),
      ],
    });

  it.each([
    [{ size: 11 }, 'params/out-of-range', 'resources.db.params.size'],
    [{ size: 'big' }, 'params/wrong-type', 'resources.db.params.size'],
    [{ size: 1, nam: 'a' }, 'params/unknown-field', 'resources.db.params.nam'],
    [{ name: 'a' }, 'params/missing-field', 'resources.db.params.size'],
  ])('refuse %j', (params, code, path) => {
    expect(errorsOf(graphOf(params))).toMatchObject([
      { code, path, file: 'score-0.yaml' },
    ]);
  });

  it('may be missing only where the schema does not require any', () => {
    expect(errorsOf(graphOf())).toMatchObject([
      { code: 'params/missing-field', path: 'resources.db.params.size' },
    ]);
  });

  it('wait for what a placeholder gives, and refuse the rest', () => {
    expect(
      errorsOf(graphOf({ size: '${resources.dns.count}', name: 'c' })),
    ).toMatchObject([
      { code: 'params/wrong-value', path: 'resources.db.params.name' },
    ]);
  });

  it('get numbers and booleans from text with placeholders', () => {
    const graph = graphOf({
      size: '${resources.dns.count}',
      backup: '${resources.dns.backup}',
      name: '${resources.dns.name}',
    });
    expect(errorsOf(graph)).toEqual([]);
    const { params } = nodeOf(graph, 'db.default#workloads.api.db');
    expect(
      params.kind === 'object' &&
        params.entries.map(([name, value]) => [
          name,
          value.kind === 'text' && value.as,
        ]),
    ).toEqual([
      ['size', 'integer'],
      ['backup', 'boolean'],
      ['name', undefined],
    ]);
  });
});
