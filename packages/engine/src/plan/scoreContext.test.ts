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

import { Workload } from '@platform-orchestrator/score';
import { GraphNode } from '../model/ResourceGraph';
import { scoreContext } from './scoreContext';

function workload(name: string, parts: Partial<Workload>): Workload {
  return {
    apiVersion: 'score.dev/v1b1',
    metadata: { name, team: `${name}-team` },
    containers: {},
    ...parts,
  };
}

const set = {
  workloads: {
    api: workload('api', {
      service: {
        ports: {
          web: { port: 80, targetPort: 8080 },
          dns: { port: 53, protocol: 'UDP' },
        },
      },
      resources: { db: { type: 'db', id: 'main', params: { size: 1 } } },
    }),
    web: workload('web', {
      resources: { data: { type: 'db', id: 'main', metadata: { a: 1 } } },
    }),
  },
} as unknown as Parameters<typeof scoreContext>[0]['set'];

const node = {
  identity: { type: 'db', class: 'default', id: 'shared.main' },
  requestedBy: [
    { kind: 'definition', name: 'other', path: '' },
    { kind: 'score', name: 'api', path: 'resources.db' },
    { kind: 'score', name: 'web', path: 'resources.data' },
  ],
} as unknown as GraphNode;

describe('scoreContext', () => {
  it('tells the parts that are asked for, of the workload that gives the params', () => {
    expect(
      scoreContext({
        node,
        set,
        services: {},
        parts: ['workload', 'metadata', 'workloadMetadata'],
      }),
    ).toEqual({
      workload: 'api',
      workloadMetadata: { name: 'api', team: 'api-team' },
    });
  });

  it('names services as the target does', () => {
    expect(
      scoreContext({
        node,
        set,
        services: { api: { name: 'shop-api', ports: {} } },
        parts: ['services'],
      }),
    ).toEqual({
      services: {
        api: {
          name: 'shop-api',
          ports: {
            web: { port: 80, targetPort: 8080, protocol: 'TCP' },
            dns: { port: 53, targetPort: 53, protocol: 'UDP' },
          },
        },
        web: { name: 'web', ports: {} },
      },
    });
  });

  it('knows no workload of a resource that no Score file declares', () => {
    expect(
      scoreContext({
        node: { ...node, requestedBy: [] },
        set,
        services: {},
        parts: ['workload', 'metadata', 'workloadMetadata'],
      }),
    ).toEqual({});
  });
});
