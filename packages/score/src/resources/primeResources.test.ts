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

import { parseWorkload } from '../index';
import { primeResources } from './primeResources';

function workload(name: string, resources: string) {
  const parsed = parseWorkload(
    `apiVersion: score.dev/v1b1\nmetadata: {name: ${name}}\ncontainers: {main: {image: .}}\nresources:\n${resources}`,
    { file: `${name}.yaml` },
  );
  expect(parsed.diagnostics).toEqual([]);
  return { workload: parsed.workload!, source: parsed.source };
}

describe('primeResources', () => {
  it('gives each workload its own, unless an id is shared', () => {
    const { resources, diagnostics } = primeResources([
      workload(
        'worker',
        '  db: {type: postgres, id: main, params: {size: 1}}\n',
      ),
      workload(
        'web',
        '  db: {type: postgres, id: main}\n  dns: {type: dns, class: external}\n',
      ),
    ]);

    expect(diagnostics).toEqual([]);
    expect([...resources.values()]).toEqual([
      {
        uid: 'postgres.default#main',
        type: 'postgres',
        class: 'default',
        id: 'main',
        params: { size: 1 },
        sourceWorkload: 'worker',
        requests: [
          { workload: 'web', resource: 'db' },
          { workload: 'worker', resource: 'db' },
        ],
      },
      {
        uid: 'dns.external#web.dns',
        type: 'dns',
        class: 'external',
        id: 'web.dns',
        sourceWorkload: 'web',
        requests: [{ workload: 'web', resource: 'dns' }],
      },
    ]);
  });

  it('accepts equal params in any order of keys', () => {
    expect(
      primeResources([
        workload('aa', '  db: {type: pg, id: main, params: {a: 1, b: [x]}}\n'),
        workload('bb', '  db: {type: pg, id: main, params: {b: [x], a: 1}}\n'),
      ]).diagnostics,
    ).toEqual([]);
  });

  it('names both places and the difference when params conflict', () => {
    const { diagnostics } = primeResources([
      workload(
        'web',
        '  db: {type: pg, id: main, params: {size: {cpu: 2, disk: 5}}}\n',
      ),
      workload(
        'worker',
        '  db: {type: pg, id: main, params: {size: {cpu: 2, disk: "5"}}}\n',
      ),
    ]);

    expect(diagnostics).toEqual([
      {
        code: 'score/shared-resource-conflict',
        severity: 'error',
        message:
          'The workloads "web" and "worker" share the resource "pg.default#main" but give it different params.',
        file: 'worker.yaml',
        range: { start: { line: 5, column: 58 }, end: { line: 5, column: 61 } },
        path: 'resources.db.params.size.disk',
        expected: 'the same params, or none',
        found: 'a difference in "size.disk"',
        suggestion:
          'make the params equal, leave them out in one of the two, or give the resource another id',
        related: [
          {
            message: 'The params of "web".',
            file: 'web.yaml',
            range: {
              start: { line: 5, column: 58 },
              end: { line: 5, column: 59 },
            },
            path: 'resources.db.params.size.disk',
          },
        ],
      },
    ]);
  });

  it('compares metadata too', () => {
    const { diagnostics } = primeResources([
      workload('web', '  db: {type: pg, id: main, metadata: {a: 1}}\n'),
      workload('worker', '  db: {type: pg, id: main, metadata: {b: 1}}\n'),
    ]);

    expect(diagnostics.map(({ path, found }) => ({ path, found }))).toEqual([
      { path: 'resources.db.metadata.a', found: 'a difference in "a"' },
    ]);
  });
});
