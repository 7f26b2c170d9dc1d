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
  errorsOf,
  expand,
  score,
} from '../testSupport/platform';

const api = score('api', { resources: { db: { type: 'postgres' } } });

describe('a resource that no definition matches', () => {
  it('is told with what was asked for, the chain that asked, and the nearest candidates', () => {
    const graph = expand({
      definitions: definitionsOf(
        definition('db', {
          type: 'postgres',
          inputs: { host: '${resources.postgres-instance.outputs.host}' },
        }),
        definition('instance', {
          type: 'postgres-instance',
          inputs: { zone: '${resources.network#main.outputs.zone}' },
        }),
        definition('production-network', {
          type: 'network',
          criteria: [{ environmentType: 'production' }],
        }),
      ),
      scores: [api],
    });
    expect(errorsOf(graph)).toEqual([
      {
        code: 'match/no-definition',
        severity: 'error',
        message:
          'No definition matches type "network", class "default", id "main"' +
          ' (application shop, environment dev of type development)' +
          ', asked for by spec.inputs.zone of definition "instance" (${resources.network#main.outputs.zone})' +
          ', asked for by spec.inputs.host of definition "db" (${resources.postgres-instance.outputs.host})' +
          ', asked for by resources.db of workload "api".' +
          ' production-network: environmentType is "development", not "production".',
        path: 'spec.inputs.zone',
        expected: 'a definition of type network for class default',
        found: 'production-network (environmentType)',
        suggestion:
          'add criteria to "production-network" whose environmentType is "development", or ask for what it is for',
        related: [
          {
            message:
              'asked for by spec.inputs.host of definition "db" (${resources.postgres-instance.outputs.host})',
            path: 'spec.inputs.host',
          },
          {
            message: 'asked for by resources.db of workload "api"',
            path: 'resources.db',
            file: 'score-0.yaml',
            range: expect.anything(),
          },
        ],
      },
    ]);
  });

  it('gets a suggestion when its type is misspelt', () => {
    const graph = expand({
      definitions: definitionsOf(definition('db', { type: 'postgres' })),
      scores: [score('api', { resources: { db: { type: 'postgress' } } })],
    });
    expect(errorsOf(graph)).toMatchObject([
      {
        found: 'no definition of that type',
        suggestion: 'did you mean "postgres"?',
      },
    ]);
  });

  it('may be a workload that is not there', () => {
    const graph = expand({
      definitions: definitionsOf(
        definition('db', {
          type: 'postgres',
          inputs: {
            name: "${resources['workload#workloads.web'].outputs.name}",
          },
        }),
      ),
      scores: [api],
    });
    expect(errorsOf(graph)).toMatchObject([
      {
        code: 'match/unknown-workload',
        path: 'spec.inputs.name',
        expected: 'one of workloads.api',
        found: 'workloads.web',
      },
    ]);
  });
});

describe('a circle', () => {
  it('is told as a path with the origin of every edge and ways out', () => {
    const graph = expand({
      definitions: definitionsOf(
        definition('db', {
          type: 'postgres',
          inputs: { role: '${resources.role.outputs.name}' },
        }),
        definition('role', {
          type: 'role',
          inputs: { database: '${resources.postgres.outputs.name}' },
        }),
      ),
      scores: [api],
    });
    expect(errorsOf(graph)).toMatchObject([
      {
        code: 'match/cycle',
        message:
          'Resources depend on each other in a circle: postgres.default#workloads.api.db → role.default#workloads.api.db → postgres.default#workloads.api.db.',
        path: 'spec.inputs.role',
        related: [
          {
            message:
              'postgres.default#workloads.api.db → role.default#workloads.api.db: spec.inputs.role of definition "db" (${resources.role.outputs.name})',
          },
          {
            message:
              'role.default#workloads.api.db → postgres.default#workloads.api.db: spec.inputs.database of definition "role" (${resources.postgres.outputs.name})',
          },
        ],
        suggestion: expect.stringContaining('third resource'),
      },
    ]);
  });

  it('may be a param that needs its own resource', () => {
    const graph = expand({
      definitions: definitionsOf(definition('db', { type: 'postgres' })),
      scores: [
        score('api', {
          resources: {
            db: { type: 'postgres', params: { host: '${resources.db.host}' } },
          },
        }),
      ],
    });
    expect(errorsOf(graph)).toMatchObject([
      {
        code: 'match/cycle',
        file: 'score-0.yaml',
        path: 'resources.db.params.host',
      },
    ]);
  });
});
