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

import { evaluate } from '../evaluate';
import {
  definition,
  definitionsOf,
  dependenciesOf,
  document,
  drawGraph,
  errorsOf,
  expand,
  nodeOf,
  score,
} from '../testSupport/platform';

const ROLLOUT = 'rollout.default#workloads.web';
const nothing = () => undefined;

describe('a resource of a Score file', () => {
  const names = (resources: Record<string, unknown>) =>
    drawGraph(
      expand({
        definitions: definitionsOf(
          definition('thing', {
            type: 'thing',
            criteria: [{}, { class: 'big' }],
          }),
        ),
        scores: [score('web', { resources })],
      }),
    ).nodes.filter(name => name.startsWith('thing'));

  it('is named by its workload and name, or by its id', () => {
    expect(
      names({
        plain: { type: 'thing' },
        big: { type: 'thing', class: 'big' },
        shared: { type: 'thing', id: 'one' },
        annotated: {
          type: 'thing',
          metadata: {
            annotations: { 'score.humanitec.io/resId': 'shared.two' },
          },
        },
        other: {
          type: 'thing',
          metadata: {
            annotations: { 'score.humanitec.io/resId': 'modules.x' },
          },
        },
      }),
    ).toEqual([
      'thing.big#workloads.web.big',
      'thing.default#shared.one',
      'thing.default#shared.two',
      'thing.default#workloads.web.other',
      'thing.default#workloads.web.plain',
    ]);
  });

  it('may only be of a type that Score files may ask for', () => {
    const graph = expand({
      definitions: definitionsOf(
        document('ResourceType', 'secret-thing', { use: 'indirect' }),
        definition('secret-thing', { type: 'secret-thing' }),
      ),
      scores: [
        score('web', {
          variables: { A: '${resources.it.name}' },
          resources: {
            it: { type: 'secret-thing' },
            here: { type: 'deployment-target' },
          },
        }),
      ],
    });
    expect(errorsOf(graph)).toMatchObject([
      {
        code: 'match/type-not-direct',
        path: 'resources.here.type',
        found: 'deployment-target (implicit)',
      },
      {
        code: 'match/type-not-direct',
        file: 'score-0.yaml',
        range: { start: { line: 1 } },
        path: 'resources.it.type',
        found: 'secret-thing (indirect)',
      },
    ]);
  });
});

describe('a resource of type environment', () => {
  it('reads shared values and is no node', () => {
    const graph = expand({
      definitions: definitionsOf(),
      scores: [
        score('web', {
          variables: { REGION: 'in ${resources.env.REGION}' },
          resources: { env: { type: 'environment' } },
        }),
      ],
    });
    expect(errorsOf(graph)).toEqual([]);
    expect(drawGraph(graph).nodes).toEqual([
      ROLLOUT,
      'workload.default#workloads.web',
    ]);
    expect(
      evaluate(nodeOf(graph, ROLLOUT).params, {
        outputsOf: nothing,
        sharedValue: name => `<${name}>`,
      }),
    ).toMatchObject({
      value: { variables: { main: { REGION: 'in <REGION>' } } },
    });
  });

  it('is a node where a definition matches', () => {
    const graph = expand({
      definitions: definitionsOf(definition('env', { type: 'environment' })),
      scores: [score('web', { resources: { env: { type: 'environment' } } })],
    });
    expect(drawGraph(graph).nodes).toContain(
      'environment.default#workloads.web.env',
    );
  });
});

describe('a resource of type service', () => {
  const api = score('api', {
    service: { ports: { http: { port: 8080 }, admin: { port: 9090 } } },
    variables: { WEB: '${resources.web.name}' },
    resources: { web: { type: 'service' } },
  });
  const web = (reference: string, resource: unknown = { type: 'service' }) =>
    score('web', {
      variables: { API: reference },
      resources: { api: resource },
    });
  const graphOf = (...scores: string[]) =>
    expand({ definitions: definitionsOf(), scores });

  it('reads the service of another workload; circles are fine', () => {
    const graph = graphOf(
      api,
      web('http://${resources.api.name}:${resources.api.ports.http}'),
    );
    expect(errorsOf(graph)).toEqual([]);
    expect(dependenciesOf(graph, ROLLOUT)).toEqual([
      'workload.default#workloads.web',
    ]);
    expect(
      evaluate(nodeOf(graph, ROLLOUT).params, {
        outputsOf: nothing,
        services: workload => ({
          name: `svc-${workload}`,
          port: 9090,
          ports: { http: 8080, admin: 9090 },
        }),
      }),
    ).toMatchObject({
      value: { variables: { main: { API: 'http://svc-api:8080' } } },
    });
  });

  it('names the workload in its params, or is named like it', () => {
    const graph = graphOf(
      api,
      score('web', {
        variables: { API: '${resources.backend.port}' },
        resources: {
          backend: { type: 'service', params: { workload: 'api' } },
        },
      }),
    );
    expect(errorsOf(graph)).toEqual([]);
  });

  it.each([
    [
      'a workload that is not in the set',
      score('web', { resources: { apy: { type: 'service' } } }),
      {
        code: 'match/unknown-workload',
        path: 'resources.apy',
        suggestion: 'did you mean "api"?',
      },
    ],
    [
      'a workload that is not named by plain text',
      score('web', {
        resources: {
          env: { type: 'environment' },
          api: {
            type: 'service',
            params: { workload: '${resources.env.NAME}' },
          },
        },
      }),
      {
        code: 'match/unknown-workload',
        path: 'resources.api.params.workload',
        found: '${resources.env.NAME}',
      },
    ],
    [
      'a port that the workload does not have',
      web('${resources.api.ports.htp}'),
      {
        code: 'match/placeholder',
        path: 'containers.main.variables.API',
        suggestion: 'did you mean "http"?',
      },
    ],
    [
      'an output that no service has',
      web('${resources.api.host}'),
      {
        code: 'match/placeholder',
        message:
          '${resources.api.host} in workload "web": the service of a workload has no output "host"',
      },
    ],
  ])('refuses %s', (_, file, problem) => {
    expect(errorsOf(graphOf(api, file))).toMatchObject([
      // the workload "api" names the service of "web", which is there in all cases
      problem,
    ]);
  });
});

describe('a placeholder of a Score file', () => {
  const definitions = definitionsOf(
    document('ResourceType', 'db', {
      outputs: {
        values: {
          type: 'object',
          properties: {
            host: { type: 'string' },
            replica: {
              type: 'object',
              properties: { host: { type: 'string' } },
            },
          },
        },
        secrets: { type: 'object', properties: { password: {} } },
      },
    }),
    definition('db', { type: 'db' }),
    definition('open', { type: 'open' }),
  );
  const problemsOf = (text: string) =>
    errorsOf(
      expand({
        definitions,
        scores: [
          score('web', {
            variables: { A: text },
            resources: { db: { type: 'db' }, open: { type: 'open' } },
          }),
        ],
      }),
    );

  it.each([
    '${resources.db.host} ${resources.db.password}',
    '${resources.db.replica.host}',
    '${resources.open.anything.at.all}',
    '${metadata.name}',
    '$${resources.nothing} $$',
  ])('may be %s', text => {
    expect(problemsOf(text)).toEqual([]);
  });

  it.each([
    [
      '${resources.db.hots}',
      'the type "db" has no output "hots"',
      'did you mean "host"?',
    ],
    [
      '${resources.db.user}',
      'the type "db" has no output "user"',
      'there is: host, password, replica',
    ],
    [
      '${resources.db.host.name}',
      '"host" has no output "name"',
      'there is: no outputs',
    ],
    [
      '${resources.db.replica.port}',
      '"replica" has no output "port"',
      'there is: host',
    ],
  ])('may not be %s', (text, message, suggestion) => {
    expect(problemsOf(text)).toMatchObject([
      {
        code: 'match/placeholder',
        file: 'score-0.yaml',
        path: 'containers.main.variables.A',
        message: expect.stringContaining(message),
        suggestion,
      },
    ]);
  });
});
