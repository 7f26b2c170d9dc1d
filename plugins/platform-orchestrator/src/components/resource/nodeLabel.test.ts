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

import { nodeLabel, nodeTitle } from './nodeLabel';

describe('nodeLabel', () => {
  it.each([
    [
      { type: 'postgres', id: 'workloads.api.db', lane: 'api' },
      { name: 'db', type: 'postgres', detail: 'postgres' },
    ],
    [
      { type: 'rollout', id: 'workloads.web', lane: 'web' },
      { name: 'web', type: 'rollout', detail: 'rollout' },
    ],
    [
      { type: 'redis', id: 'shared.cache', lane: 'shared' },
      { name: 'cache', type: 'redis', detail: 'redis' },
    ],
    [
      { type: 'postgres-instance', id: 'shared', lane: 'shared' },
      {
        name: 'shared',
        type: 'postgres-instance',
        detail: 'postgres-instance',
      },
    ],
    [
      {
        type: 'dns',
        id: 'workloads.web.dns',
        lane: 'web',
        definition: { name: 'dns-local' },
      },
      { name: 'dns', type: 'dns', detail: 'dns-local' },
    ],
    [
      { type: 'k8s-cluster', id: 'k8s-cluster', lane: 'platform' },
      { name: 'k8s-cluster', type: 'k8s-cluster', detail: 'k8s-cluster' },
    ],
    [
      {
        type: 'kubernetes-object',
        id: 'namespace/gateway.networking.k8s.io/HTTPRoute/web',
        lane: 'web',
      },
      { name: 'web', type: 'HTTPRoute', detail: 'HTTPRoute' },
    ],
    [
      { type: 'postgres', id: 'workloads.api.db', lane: 'shared' },
      { name: 'api.db', type: 'postgres', detail: 'postgres' },
    ],
  ])('calls %j %j', (node, label) => {
    expect(nodeLabel({ class: 'default', ...node })).toEqual(label);
  });

  it('makes one name of both words', () => {
    expect(
      nodeTitle({
        type: 'postgres',
        class: 'default',
        id: 'workloads.api.db',
        lane: 'api',
      }),
    ).toBe('db postgres');
  });
});
