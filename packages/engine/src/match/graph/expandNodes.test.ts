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

import { readScore } from '../../read/readScore';
import { expandGraph } from '../expandGraph';
import {
  DEVELOPMENT,
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

const WORKLOAD = 'workload.default#workloads.api';

describe('references', () => {
  it('add the node that they name, with the class and id of the one that refers', () => {
    const graph = expand({
      definitions: definitionsOf(
        definition('postgres', {
          type: 'postgres',
          criteria: [{ class: 'large' }],
          inputs: { host: '${resources.postgres-instance.outputs.host}' },
        }),
        definition('instance', {
          type: 'postgres-instance',
          criteria: [{ class: 'large' }],
        }),
      ),
      scores: [
        score('api', {
          resources: { db: { type: 'postgres', class: 'large' } },
        }),
      ],
    });

    expect(errorsOf(graph)).toEqual([]);
    expect(dependenciesOf(graph, 'postgres.large#workloads.api.db')).toEqual([
      'postgres-instance.large#workloads.api.db',
    ]);
    const instance = nodeOf(graph, 'postgres-instance.large#workloads.api.db');
    expect(instance.requestedBy).toEqual([
      {
        kind: 'definition',
        name: 'postgres',
        path: 'spec.inputs.host',
        placeholder: '${resources.postgres-instance.outputs.host}',
      },
    ]);
    expect(nodeOf(graph, 'postgres.large#workloads.api.db').inputs).toEqual({
      kind: 'object',
      entries: [
        [
          'host',
          {
            kind: 'text',
            mode: 'definition',
            parts: [
              {
                kind: 'outputs',
                node: instance.key,
                path: ['host'],
                text: 'resources.postgres-instance.outputs.host',
              },
            ],
          },
        ],
      ],
    });
  });

  it('turn an inherited class that nothing matches into default, and leave a written one', () => {
    const definitions = (reference: string) =>
      definitionsOf(
        definition('bucket', {
          type: 's3',
          criteria: [{ class: 'admin' }],
          inputs: { account: `\${${reference}.outputs.id}` },
        }),
        definition('account', { type: 'account', criteria: [{}] }),
      );
    const scores = [
      score('api', { resources: { files: { type: 's3', class: 'admin' } } }),
    ];

    const inherited = expand({
      definitions: definitions('resources.account'),
      scores,
    });
    expect(errorsOf(inherited)).toEqual([]);
    expect(dependenciesOf(inherited, 's3.admin#workloads.api.files')).toEqual([
      'account.default#workloads.api.files',
    ]);

    const written = expand({
      definitions: definitions('resources.account.admin'),
      scores,
    });
    expect(errorsOf(written)).toMatchObject([
      { code: 'match/no-definition', found: 'account (class)' },
    ]);
  });

  it('share one node when they name the same identity', () => {
    const graph = expand({
      definitions: definitionsOf(
        definition('postgres', {
          type: 'postgres',
          inputs: {
            host: '${resources.postgres-instance#shared.outputs.host}',
          },
        }),
        definition('instance', { type: 'postgres-instance' }),
      ),
      scores: [
        score('api', { resources: { db: { type: 'postgres' } } }),
        score('web', { resources: { db: { type: 'postgres' } } }),
      ],
    });
    expect(
      drawGraph(graph).nodes.filter(name => name.startsWith('postgres-')),
    ).toEqual(['postgres-instance.default#shared']);
  });

  it('know the context, the class and the key of the resource', () => {
    const graph = expand({
      definitions: definitionsOf(
        definition('thing', {
          type: 'thing',
          inputs: {
            all: [
              '${context.application.id}',
              '${context.environment.id}',
              '${context.environment.type}',
              '${context.resource.id}',
              '${context.resource.type}',
              '${context.resource.class}',
              '${context.resource.key}',
            ],
            later: '${context.deployment.id}',
            shared: '${values.REGION}',
          },
        }),
      ),
      scores: [score('api', { resources: { it: { type: 'thing' } } })],
    });
    const { inputs, key } = nodeOf(graph, 'thing.default#workloads.api.it');
    const known = (text: string, value: string) => ({
      kind: 'text',
      mode: 'definition',
      parts: [{ kind: 'known', value, text }],
    });
    expect(inputs).toEqual({
      kind: 'object',
      entries: [
        [
          'all',
          {
            kind: 'list',
            items: [
              known('context.application.id', 'shop'),
              known('context.environment.id', 'dev'),
              known('context.environment.type', 'development'),
              known('context.resource.id', 'workloads.api.it'),
              known('context.resource.type', 'thing'),
              known('context.resource.class', 'default'),
              known('context.resource.key', key),
            ],
          },
        ],
        [
          'later',
          {
            kind: 'text',
            mode: 'definition',
            parts: [{ kind: 'deploymentId', text: 'context.deployment.id' }],
          },
        ],
        [
          'shared',
          {
            kind: 'text',
            mode: 'definition',
            parts: [
              { kind: 'sharedValue', name: 'REGION', text: 'values.REGION' },
            ],
          },
        ],
      ],
    });
  });
});

describe('provisions', () => {
  const graphOf = (provision: unknown) =>
    expand({
      definitions: definitionsOf(
        definition('dns', { type: 'dns', provision: provision as never }),
        definition('ingress', {
          type: 'ingress',
          criteria: [{}, { class: 'x' }],
        }),
        definition('cert', { type: 'tls-cert' }),
      ),
      scores: [score('api', { resources: { dns: { type: 'dns' } } })],
    });
  const DNS = 'dns.default#workloads.api.dns';
  const INGRESS = 'ingress.default#workloads.api.dns';

  it('add a node beside, without an edge', () => {
    const graph = graphOf({ ingress: {} });
    expect(errorsOf(graph)).toEqual([]);
    expect(drawGraph(graph).edges).toEqual([
      `rollout.default#workloads.api → ${DNS}`,
      `rollout.default#workloads.api → ${WORKLOAD}`,
      `${WORKLOAD} → ${DNS}`,
    ]);
    expect(nodeOf(graph, INGRESS).requestedBy).toEqual([
      { kind: 'definition', name: 'dns', path: 'spec.provision.ingress' },
    ]);
  });

  it('with isDependent depend on the resource that provisions them', () => {
    expect(
      dependenciesOf(graphOf({ ingress: { isDependent: true } }), INGRESS),
    ).toEqual([DNS]);
  });

  it('with matchDependents are depended on by all that depend on it, except those provisioned with them', () => {
    const graph = graphOf({
      ingress: { isDependent: true, matchDependents: true },
      'tls-cert': { isDependent: true, matchDependents: true },
    });
    const CERT = 'tls-cert.default#workloads.api.dns';
    expect(dependenciesOf(graph, WORKLOAD)).toEqual([DNS, INGRESS, CERT]);
    expect(dependenciesOf(graph, INGRESS)).toEqual([DNS]);
    expect(dependenciesOf(graph, CERT)).toEqual([DNS]);
  });

  it('take the class and id that are written', () => {
    const graph = graphOf({ 'ingress.x#main': {} });
    expect(drawGraph(graph).nodes).toContain('ingress.x#main');
  });

  it('get their params, with the placeholders of the one that provisions', () => {
    const graph = graphOf({
      ingress: { params: { host: '${context.resource.id}.example', port: 80 } },
    });
    expect(nodeOf(graph, INGRESS).params).toEqual({
      kind: 'object',
      entries: [
        [
          'host',
          {
            kind: 'text',
            mode: 'definition',
            parts: [
              {
                kind: 'known',
                value: 'workloads.api.dns',
                text: 'context.resource.id',
              },
              '.example',
            ],
          },
        ],
        ['port', { kind: 'literal', value: 80 }],
      ],
    });
  });
});

describe('selectors', () => {
  const scores = [
    score('api', {
      resources: {
        dns: { type: 'dns', id: 'main' },
        one: { type: 'route', params: { host: '${resources.dns.host}' } },
        two: {
          type: 'route',
          class: 'public',
          params: { host: '${resources.dns.host}' },
        },
        other: { type: 'route' },
      },
    }),
  ];
  const graphOf = (input: string) =>
    expand({
      definitions: definitionsOf(
        definition('dns', { type: 'dns', provision: { ingress: {} } }),
        definition('route', {
          type: 'route',
          criteria: [{}, { class: 'public' }],
        }),
        definition('ingress', { type: 'ingress', inputs: { ports: input } }),
      ),
      scores,
    });
  const INGRESS = 'ingress.default#shared.main';

  it('select all that depend on the pivot, ordered by id, without an edge to the pivot', () => {
    const graph = graphOf('${resources.dns < route.outputs.port}');
    expect(errorsOf(graph)).toEqual([]);
    expect(dependenciesOf(graph, INGRESS)).toEqual([
      'route.default#workloads.api.one',
      'route.public#workloads.api.two',
    ]);
    const { inputs } = nodeOf(graph, INGRESS);
    expect(inputs).toEqual({
      kind: 'object',
      entries: [
        [
          'ports',
          {
            kind: 'text',
            mode: 'definition',
            parts: [
              {
                kind: 'selected',
                nodes: [
                  nodeOf(graph, 'route.default#workloads.api.one').key,
                  nodeOf(graph, 'route.public#workloads.api.two').key,
                ],
                path: ['port'],
                text: 'resources.dns < route.outputs.port',
              },
            ],
          },
        ],
      ],
    });
  });

  it('can be narrowed to a class', () => {
    expect(
      dependenciesOf(
        graphOf('${resources.dns<route.public.outputs.port}'),
        INGRESS,
      ),
    ).toEqual(['route.public#workloads.api.two']);
  });

  it('give the empty list when the pivot is missing, and do not add it', () => {
    const graph = graphOf('${resources.gateway<route.outputs.port}');
    expect(errorsOf(graph)).toEqual([]);
    expect(dependenciesOf(graph, INGRESS)).toEqual([]);
  });

  it('look through other resources, and at edges that were added later', () => {
    const graph = expand({
      definitions: definitionsOf(
        definition('role', {
          type: 'aws-role',
          inputs: {
            policies: '${resources.workload>aws-policy.outputs.arn}',
          },
        }),
        definition('workload', {
          type: 'workload',
          inputs: {
            account: '${resources.k8s-service-account.outputs.name}',
          },
        }),
        definition('account', {
          type: 'k8s-service-account',
          inputs: { role: '${resources.aws-role.outputs.arn}' },
        }),
        definition('bucket', {
          type: 's3',
          inputs: { name: '${resources.s3.basic.outputs.name}' },
        }),
        definition('basic', {
          type: 's3',
          criteria: [{ class: 'basic' }],
          provision: { 'aws-policy.basic': { matchDependents: true } },
        }),
        definition('policy', {
          type: 'aws-policy',
          criteria: [{ class: 'basic' }],
        }),
      ),
      scores: [score('api', { resources: { files: { type: 's3' } } })],
    });

    expect(errorsOf(graph)).toEqual([]);
    // api → s3 → s3.basic, whose dependent s3 gets the policy; the role selects it through the workload
    expect(dependenciesOf(graph, 'aws-role.default#workloads.api')).toEqual([
      'aws-policy.basic#workloads.api.files',
    ]);
    expect(dependenciesOf(graph, 's3.default#workloads.api.files')).toEqual([
      'aws-policy.basic#workloads.api.files',
      's3.basic#workloads.api.files',
    ]);
  });

  it('never select the one that refers', () => {
    const graph = expand({
      definitions: definitionsOf(
        definition('plain', { type: 'config' }),
        definition('collector', {
          type: 'config',
          criteria: [{ class: 'all' }],
          inputs: { names: '${resources.workload>config.outputs.name}' },
        }),
        definition('workload', {
          type: 'workload',
          inputs: {
            one: '${resources.config#one.outputs.name}',
            all: '${resources.config.all.outputs.names}',
          },
        }),
      ),
      scores: [score('api')],
    });
    expect(errorsOf(graph)).toEqual([]);
    expect(dependenciesOf(graph, 'config.all#workloads.api')).toEqual([
      'config.default#one',
    ]);
  });
});

describe('implicit types', () => {
  it('have one node where a definition matches; every rollout depends on it', () => {
    const type = document('ResourceType', 'monitoring', { use: 'implicit' });
    const other = document('ResourceType', 'tracing', { use: 'implicit' });
    const graph = expand({
      definitions: definitionsOf(
        type,
        other,
        definition('monitoring', { type: 'monitoring' }),
        definition('elsewhere', {
          type: 'tracing',
          criteria: [{ environmentType: 'production' }],
        }),
      ),
      scores: [score('api'), score('web')],
    });
    expect(drawGraph(graph)).toEqual({
      nodes: [
        'monitoring.default#monitoring',
        'rollout.default#workloads.api',
        'rollout.default#workloads.web',
        'workload.default#workloads.api',
        'workload.default#workloads.web',
      ],
      edges: [
        'rollout.default#workloads.api → monitoring.default#monitoring',
        'rollout.default#workloads.api → workload.default#workloads.api',
        'rollout.default#workloads.web → monitoring.default#monitoring',
        'rollout.default#workloads.web → workload.default#workloads.web',
      ],
    });
  });
});

describe('a pinned definition', () => {
  it('counts instead of the present one, with the present criteria', () => {
    const versionOf = (host: string, criteria: unknown) =>
      definitionsOf(
        definition('db', { type: 'postgres', inputs: { host }, criteria }),
      );
    const pinned = versionOf('old', []).definitions.get('db')!;
    const { set } = readScore({
      files: [
        {
          path: 'score.yaml',
          content: score('api', { resources: { db: { type: 'postgres' } } }),
        },
      ],
    });
    const graph = expandGraph({
      set: set!,
      definitions: versionOf('new', [{ application: 'shop' }]),
      context: DEVELOPMENT,
      pins: new Map([['db', pinned]]),
    });
    expect(nodeOf(graph, 'postgres.default#workloads.api.db')).toMatchObject({
      definition: { name: 'db', version: pinned.version, score: 2 },
      inputs: { kind: 'literal', value: { host: 'old' } },
    });
  });
});
