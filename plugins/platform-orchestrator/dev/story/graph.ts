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
  GraphEdge,
  GraphNode,
  JsonObject,
  NodeKind,
  Origin,
  ResourceGraph,
} from '@platform-orchestrator/backstage-plugin-common';
import { keys } from './keys';

type Name = keyof typeof keys;

interface NodeOptions {
  type: string;
  id: string;
  lane: string;
  definition?: [name: string, version: string, driver: string, score?: number];
  kind?: NodeKind;
  outputs?: JsonObject;
  secretOutputs?: string[];
  requestedBy?: Origin[];
  health?: GraphNode['health'];
  healthMessage?: string;
}

function node(name: Name, options: NodeOptions): [Name, GraphNode] {
  const { definition, kind = 'resource' } = options;
  return [
    name,
    {
      key: keys[name],
      kind,
      type: options.type,
      class: 'default',
      id: options.id,
      lane: options.lane,
      workload: ['web', 'api'].includes(options.lane)
        ? options.lane
        : undefined,
      typeTitle: options.type,
      stateful: options.type === 'postgres' || options.type === 'volume',
      definition: definition && {
        name: definition[0],
        version: definition[1].padEnd(16, '0'),
        driver: definition[2],
        rule: 0,
        score: definition[3] ?? 1,
      },
      driver: definition?.[2],
      state: 'active',
      health: options.health ?? 'healthy',
      healthMessage: options.healthMessage,
      outputs: options.outputs ?? {},
      secretOutputs: options.secretOutputs ?? [],
      requestedBy: options.requestedBy ?? [],
    },
  ];
}

const score = (workload: string, line: number, path: string): Origin => ({
  kind: 'score',
  name: workload,
  path,
  place: { file: `${workload}/score.yaml`, line },
});

const definition = (
  name: string,
  path: string,
  placeholder?: string,
): Origin => ({
  kind: 'definition',
  name,
  path,
  placeholder,
});

/** What every deployment has. */
const implicit: Origin = {
  kind: 'implicit',
  name: 'deployment-target',
  path: '',
};

/** The nodes of bookshop in staging. */
export const nodes = Object.fromEntries([
  node('cluster', {
    type: 'k8s-cluster',
    id: 'k8s-cluster',
    lane: 'platform',
    definition: ['cluster-staging', '10aa', 'static'],
    requestedBy: [implicit],
    outputs: { name: 'staging-eu' },
  }),
  node('namespace', {
    type: 'k8s-namespace',
    id: 'k8s-namespace',
    lane: 'platform',
    definition: ['namespace-per-environment', '77f0', 'static', 0],
    requestedBy: [implicit],
    outputs: { name: 'bookshop-staging' },
  }),
  node('target', {
    type: 'deployment-target',
    id: 'deployment-target',
    lane: 'platform',
    kind: 'target',
    definition: ['target-gitops', '8a40', 'gitops'],
    requestedBy: [implicit],
    outputs: { repository: 'acme/deploy', path: 'bookshop/staging' },
  }),
  node('dns', {
    type: 'dns',
    id: 'workloads.web.dns',
    lane: 'web',
    definition: ['dns-wildcard', '77d0', 'dns-wildcard', 0],
    requestedBy: [score('web', 24, 'resources.dns')],
    outputs: { host: 'bookshop.staging.acme.example' },
  }),
  node('cert', {
    type: 'tls-cert',
    id: 'workloads.web.dns',
    lane: 'web',
    definition: ['cert-letsencrypt', '0c9e', 'static', 0],
    requestedBy: [definition('dns-wildcard', 'provision')],
    secretOutputs: ['certificate'],
  }),
  node('route', {
    type: 'route',
    id: 'workloads.web.route',
    lane: 'web',
    definition: ['route-gateway', '2f88', 'static', 0],
    requestedBy: [score('web', 27, 'resources.route')],
    outputs: { url: 'https://bookshop.staging.acme.example/' },
  }),
  node('http', {
    type: 'kubernetes-object',
    id: 'namespace/gateway.networking.k8s.io/HTTPRoute/web',
    lane: 'web',
    requestedBy: [definition('route-gateway', 'manifests')],
  }),
  node('web', {
    type: 'rollout',
    id: 'workloads.web',
    lane: 'web',
    kind: 'rollout',
    definition: ['target-gitops', '8a40', 'gitops'],
    requestedBy: [score('web', 1, '')],
  }),
  node('cache', {
    type: 'redis',
    id: 'shared.cache',
    lane: 'shared',
    definition: ['redis-shared', 'c218', 'static'],
    requestedBy: [
      score('web', 33, 'resources.cache'),
      score('api', 27, 'resources.cache'),
    ],
    outputs: { host: 'redis.staging.acme.example', port: 6379 },
    secretOutputs: ['password'],
    health: 'degraded',
    healthMessage: 'maxmemory-policy is noeviction',
  }),
  node('server', {
    type: 'postgres-instance',
    id: 'shared',
    lane: 'shared',
    definition: ['postgres-server-staging', '5c11', 'static'],
    requestedBy: [
      definition(
        'postgres-shared',
        'inputs.host',
        '${resources.postgres-instance#shared.outputs.host}',
      ),
    ],
    outputs: { host: 'pg.staging.acme.example', port: 5432 },
    secretOutputs: ['username', 'password'],
  }),
  node('db', {
    type: 'postgres',
    id: 'workloads.api.db',
    lane: 'api',
    definition: ['postgres-shared', 'a41c', 'postgres'],
    requestedBy: [score('api', 22, 'resources.db')],
    outputs: {
      host: 'pg.staging.acme.example',
      port: 5432,
      name: 'bookshop_api_9f31',
    },
    secretOutputs: ['username', 'password'],
  }),
  node('backup', {
    type: 'config.backup',
    id: 'workloads.api.db',
    lane: 'api',
    definition: ['backup-nightly', '20bb', 'static', 0],
    requestedBy: [definition('postgres-shared', 'provision')],
    outputs: { schedule: 'daily' },
  }),
  node('covers', {
    type: 'volume',
    id: 'workloads.api.covers',
    lane: 'api',
    definition: ['volume-claim', '77e1', 'static', 0],
    requestedBy: [score('api', 31, 'resources.covers')],
    outputs: { source: 'covers' },
  }),
  node('api', {
    type: 'rollout',
    id: 'workloads.api',
    lane: 'api',
    kind: 'rollout',
    definition: ['target-gitops', '8a40', 'gitops'],
    requestedBy: [score('api', 1, '')],
  }),
]) as Record<Name, GraphNode>;

function edge(from: Name, to: Name, ...origins: Origin[]): GraphEdge {
  return { from: keys[from], to: keys[to], origins };
}

/** Which of them depends on which. */
export const edges: GraphEdge[] = [
  edge(
    'namespace',
    'cluster',
    definition(
      'namespace-per-environment',
      'inputs.cluster',
      '${resources.k8s-cluster.outputs.name}',
    ),
  ),
  edge(
    'target',
    'namespace',
    definition(
      'target-gitops',
      'inputs.namespace',
      '${resources.k8s-namespace.outputs.name}',
    ),
  ),
  edge('http', 'route', definition('route-gateway', 'manifests')),
  edge('http', 'namespace', implicit),
  edge('cert', 'dns', definition('dns-wildcard', 'provision')),
  edge('route', 'dns', score('web', 30, 'resources.route.params.host')),
  edge('web', 'dns', score('web', 24, 'resources.dns')),
  edge('web', 'route', score('web', 27, 'resources.route')),
  edge('web', 'http', implicit),
  edge('web', 'target', implicit),
  edge('web', 'cache', score('web', 12, 'containers.main.variables.CACHE_URL')),
  edge(
    'db',
    'server',
    definition(
      'postgres-shared',
      'inputs.host',
      '${resources.postgres-instance#shared.outputs.host}',
    ),
  ),
  edge('backup', 'db', definition('postgres-shared', 'provision')),
  edge('api', 'db', score('api', 11, 'containers.main.variables.DATABASE_URL')),
  edge('api', 'cache', score('api', 14, 'containers.main.variables.CACHE_URL')),
  edge('api', 'covers', score('api', 17, 'containers.main.volumes')),
  edge('api', 'target', implicit),
];

/** The graph of bookshop in staging. */
export const stagingGraph: ResourceGraph = {
  nodes: Object.values(nodes),
  edges,
  target: 'gitops',
  problems: [],
};
