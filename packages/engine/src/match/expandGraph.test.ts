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
  drawGraph,
  expand,
  score,
} from './testSupport/platform';

const TARGET = definition('local', {
  type: 'deployment-target',
  driver: 'process',
  inputs: { directory: '/srv/${context.application.id}' },
});

describe('expandGraph', () => {
  it('makes a workload, a rollout, the target and what the Score file declares', () => {
    const graph = expand({
      definitions: definitionsOf(
        TARGET,
        definition('postgres-shared', {
          type: 'postgres',
          inputs: { name: '${context.application.id}' },
        }),
      ),
      scores: [
        score('api', {
          variables: { HOST: '${resources.db.host}' },
          resources: { db: { type: 'postgres' } },
        }),
      ],
    });

    expect(graph.problems).toEqual([]);
    expect(drawGraph(graph)).toEqual({
      nodes: [
        'deployment-target.default#deployment-target',
        'postgres.default#workloads.api.db',
        'rollout.default#workloads.api',
        'workload.default#workloads.api',
      ],
      edges: [
        'rollout.default#workloads.api → deployment-target.default#deployment-target',
        'rollout.default#workloads.api → postgres.default#workloads.api.db',
        'rollout.default#workloads.api → workload.default#workloads.api',
        'workload.default#workloads.api → postgres.default#workloads.api.db',
      ],
    });
  });
});
