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

import { evaluate } from './evaluate';
import {
  DEVELOPMENT,
  definition,
  definitionsOf,
  dependenciesOf,
  drawGraph,
  errorsOf,
  expand,
  nodeOf,
  score,
} from './testSupport/platform';

const withoutWorkloads = (names: string[]) =>
  names.filter(name => !/^(workload|rollout)\./.test(name));

describe('patterns that platform teams build from definitions', () => {
  it('config: one resource holds settings, which those of a class override', () => {
    const graph = expand({
      definitions: definitionsOf(
        definition('bucket', {
          type: 's3',
          inputs: {
            region: '${resources.config.outputs.region}',
            bucket: '${resources.config.outputs.bucket_name}',
          },
        }),
        definition('defaults', {
          type: 'config',
          inputs: {
            region: 'eu-central-1',
            overrides: "${resources['config.developer-overrides'].values}",
          },
        }),
        definition('overrides', {
          type: 'config',
          criteria: [{ class: 'developer-overrides' }],
          inputs: { prefix: 'overridden-' },
        }),
      ),
      scores: [
        score('app', {
          variables: { BUCKET: '${resources.files.bucket}' },
          resources: { files: { type: 's3' } },
        }),
      ],
    });
    expect(errorsOf(graph)).toEqual([]);
    expect(dependenciesOf(graph, 's3.default#workloads.app.files')).toEqual([
      'config.default#workloads.app.files',
    ]);
    expect(dependenciesOf(graph, 'config.default#workloads.app.files')).toEqual(
      ['config.developer-overrides#workloads.app.files'],
    );
  });

  it.each(['one', 'two'])(
    'class propagation: the class of the request chooses the config (%s)',
    resourceClass => {
      const graph = expand({
        definitions: definitionsOf(
          definition('bucket', {
            type: 's3',
            criteria: [{ class: 'one' }, { class: 'two' }],
            inputs: { bucket: '${resources.config#example.outputs.name}' },
          }),
          ...['one', 'two'].map(name =>
            definition(`config-${name}`, {
              type: 'config',
              criteria: [{ class: name, resource: 'example' }],
              inputs: { name: `name-${name}` },
            }),
          ),
        ),
        scores: [
          score('app', {
            resources: { files: { type: 's3', class: resourceClass } },
          }),
        ],
      });
      expect(errorsOf(graph)).toEqual([]);
      const config = nodeOf(graph, `config.${resourceClass}#example`);
      expect(config.definition?.name).toBe(`config-${resourceClass}`);
      expect(
        evaluate(
          nodeOf(graph, `s3.${resourceClass}#workloads.app.files`).inputs,
          {
            outputsOf: key =>
              key === config.key
                ? { values: { name: `name-${resourceClass}` }, secrets: {} }
                : undefined,
          },
        ),
      ).toEqual({ value: { bucket: `name-${resourceClass}` } });
    },
  );

  it('breaking a loop: both read a third resource instead of each other', () => {
    const config = "${resources['config.names'].outputs";
    const graph = expand({
      definitions: definitionsOf(
        definition('workload', {
          type: 'workload',
          inputs: { account: '${resources.k8s-service-account.outputs.name}' },
        }),
        definition('account', {
          type: 'k8s-service-account',
          inputs: {
            role: '${resources.aws-role.outputs.arn}',
            name: `${config}.account}`,
          },
        }),
        definition('role', {
          type: 'aws-role',
          inputs: { arn: `${config}.role}`, account: `${config}.account}` },
        }),
        definition('names', {
          type: 'config',
          criteria: [{ class: 'names' }],
          inputs: { id: '${context.resource.id}' },
        }),
      ),
      scores: [score('app')],
    });
    expect(graph.problems.map(({ code }) => code)).toEqual(['match/no-target']);
    expect(drawGraph(graph).edges).toEqual([
      'aws-role.default#workloads.app → config.names#workloads.app',
      'k8s-service-account.default#workloads.app → aws-role.default#workloads.app',
      'k8s-service-account.default#workloads.app → config.names#workloads.app',
      'rollout.default#workloads.app → workload.default#workloads.app',
      'workload.default#workloads.app → k8s-service-account.default#workloads.app',
    ]);
  });

  it('delegator: a class stands before the real resource and brings a policy along', () => {
    const graph = expand({
      definitions: definitionsOf(
        definition('workload', {
          type: 'workload',
          inputs: { account: '${resources.k8s-service-account.outputs.name}' },
        }),
        definition('account', {
          type: 'k8s-service-account',
          inputs: { role: '${resources.aws-role.outputs.arn}' },
        }),
        definition('role', {
          type: 'aws-role',
          inputs: {
            policies: '${resources.workload>aws-policy.outputs.arn}',
            namespace:
              '${resources.k8s-namespace#k8s-namespace.outputs.namespace}',
          },
        }),
        definition('admin', {
          type: 's3',
          criteria: [{ class: 'basic-admin' }],
          inputs: { bucket: '${resources.s3.basic.outputs.bucket}' },
          provision: { 'aws-policy.s3-basic-admin': { matchDependents: true } },
        }),
        definition('basic', {
          type: 's3',
          criteria: [{ class: 'basic' }],
        }),
        definition('policy', {
          type: 'aws-policy',
          criteria: [{ class: 's3-basic-admin' }],
          inputs: { arn: "${resources['s3.basic'].outputs.arn}" },
        }),
        definition('namespace', { type: 'k8s-namespace' }),
      ),
      scores: [
        score('api', {
          resources: { bucket: { type: 's3', class: 'basic-admin' } },
        }),
      ],
    });
    expect(errorsOf(graph)).toEqual([]);
    expect(withoutWorkloads(drawGraph(graph).nodes)).toEqual([
      'aws-policy.s3-basic-admin#workloads.api.bucket',
      'aws-role.default#workloads.api',
      'k8s-namespace.default#k8s-namespace',
      'k8s-service-account.default#workloads.api',
      's3.basic#workloads.api.bucket',
      's3.basic-admin#workloads.api.bucket',
    ]);
    expect(
      drawGraph(graph).edges.filter(edge => !edge.startsWith('rollout')),
    ).toEqual([
      'aws-policy.s3-basic-admin#workloads.api.bucket → s3.basic#workloads.api.bucket',
      'aws-role.default#workloads.api → aws-policy.s3-basic-admin#workloads.api.bucket',
      'aws-role.default#workloads.api → k8s-namespace.default#k8s-namespace',
      'k8s-service-account.default#workloads.api → aws-role.default#workloads.api',
      's3.basic-admin#workloads.api.bucket → s3.basic#workloads.api.bucket',
      'workload.default#workloads.api → aws-policy.s3-basic-admin#workloads.api.bucket',
      'workload.default#workloads.api → k8s-service-account.default#workloads.api',
      'workload.default#workloads.api → s3.basic-admin#workloads.api.bucket',
    ]);
  });

  it('networking: dns brings an ingress that collects the routes', () => {
    const graph = expand({
      definitions: definitionsOf(
        definition('dns', { type: 'dns', provision: { ingress: {} } }),
        definition('route', { type: 'route' }),
        definition('cert', { type: 'tls-cert' }),
        definition('ingress', {
          type: 'ingress',
          inputs: {
            host: '${resources.dns.outputs.host}',
            paths: '${resources.dns<route.outputs.path}',
            ports: '${resources.dns<route.outputs.port}',
            tls: '${resources.tls-cert.outputs.tls_secret_name}',
          },
        }),
      ),
      scores: [
        score('web', {
          resources: {
            dns: { type: 'dns' },
            shop: {
              type: 'route',
              params: { host: '${resources.dns.host}', path: '/', port: 80 },
            },
            api: {
              type: 'route',
              params: { host: '${resources.dns.host}', path: '/api', port: 81 },
            },
          },
        }),
      ],
    });
    expect(errorsOf(graph)).toEqual([]);
    const ingress = 'ingress.default#workloads.web.dns';
    expect(dependenciesOf(graph, ingress)).toEqual([
      'dns.default#workloads.web.dns',
      'route.default#workloads.web.api',
      'route.default#workloads.web.shop',
      'tls-cert.default#workloads.web.dns',
    ]);
    // lists of several selectors have the same order, so that they can be read side by side
    const outputs = new Map(
      ['api', 'shop'].map(name => [
        nodeOf(graph, `route.default#workloads.web.${name}`).key,
        {
          values: { path: `/${name}`, port: name.length },
          secrets: {},
        },
      ]),
    );
    const other = { values: { host: 'h', tls_secret_name: 't' }, secrets: {} };
    expect(
      evaluate(nodeOf(graph, ingress).inputs, {
        outputsOf: key => outputs.get(key) ?? other,
      }),
    ).toEqual({
      value: {
        host: 'h',
        paths: ['/api', '/shop'],
        ports: [3, 4],
        tls: 't',
      },
    });
  });

  it('targets by environment type: laptops here, a repository there', () => {
    const definitions = definitionsOf(
      definition('laptop', {
        type: 'deployment-target',
        driver: 'process',
        criteria: [{ environmentType: 'development' }],
      }),
      definition('repository', {
        type: 'deployment-target',
        driver: 'gitops',
        criteria: [{}],
      }),
    );
    const driverIn = (environmentType: string) =>
      nodeOf(
        expand({
          definitions,
          scores: [score('app')],
          context: { ...DEVELOPMENT, environmentType },
        }),
        'rollout.default#workloads.app',
      ).driver;
    expect(driverIn('development')).toBe('process');
    expect(driverIn('staging')).toBe('gitops');
  });
});
