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
import { diffSets } from './diffSets';
import { makeSet } from './hashSet';

function workload(name: string, main: Partial<Workload['containers']['main']>) {
  return {
    apiVersion: 'score.dev/v1b1',
    metadata: { name },
    containers: { main: { image: 'app:1', ...main } },
  } as Workload;
}

describe('diffSets', () => {
  it('tells workloads that came and went, and every value that changed', () => {
    const before = makeSet({
      api: workload('api', { variables: { A: '1', B: '2' }, args: ['x', 'y'] }),
      old: workload('old', {}),
      same: workload('same', {}),
    });
    const after = makeSet({
      api: workload('api', { variables: { A: '2', C: '3' }, args: ['x', 'z'] }),
      fresh: workload('fresh', {}),
      same: workload('same', {}),
    });
    expect(diffSets(before, after)).toEqual({
      added: ['fresh'],
      removed: ['old'],
      changed: [
        {
          workload: 'api',
          changes: [
            { path: 'containers.main.args[1]', before: 'y', after: 'z' },
            { path: 'containers.main.variables.A', before: '1', after: '2' },
            { path: 'containers.main.variables.B', before: '2' },
            { path: 'containers.main.variables.C', after: '3' },
          ],
        },
      ],
    });
  });

  it('tells a list whose length changed as a whole', () => {
    const before = makeSet({ api: workload('api', { args: ['x'] }) });
    const after = makeSet({ api: workload('api', { args: ['x', 'y'] }) });
    expect(diffSets(before, after).changed).toEqual([
      {
        workload: 'api',
        changes: [
          { path: 'containers.main.args', before: ['x'], after: ['x', 'y'] },
        ],
      },
    ]);
  });
});
