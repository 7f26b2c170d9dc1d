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

import * as fc from 'fast-check';
import { Workload } from '@platform-orchestrator/score';
import { readWorkloadSpec } from './readWorkloadSpec';
import { workloadSpec } from './workloadSpec';

const name = fc.constantFrom('main', 'side', 'api', 'data');
const text = fc.constantFrom('a', '${resources.db.host}', '$$ x', '');
const nonEmptyMap = <T>(key: fc.Arbitrary<string>, value: fc.Arbitrary<T>) =>
  fc.dictionary(key, value, { minKeys: 1, maxKeys: 3 });
const optional = <T>(
  model: { [K in keyof T]: fc.Arbitrary<T[K]> },
  requiredKeys: (keyof T)[],
) => fc.record(model, { requiredKeys, noNullPrototype: true });

const probe = optional(
  {
    httpGet: optional(
      {
        path: fc.constantFrom('/', '/ready'),
        port: fc.constantFrom(80, 8080),
        host: fc.constant('other'),
        scheme: fc.constantFrom('HTTP', 'HTTPS'),
        httpHeaders: fc.array(
          fc.record({ name: fc.constantFrom('A', 'B'), value: text }),
          { minLength: 1, maxLength: 3 },
        ),
      },
      ['path', 'port'],
    ),
    exec: fc.record({ command: fc.constant(['true']) }),
  },
  [],
).filter(value => Object.keys(value).length > 0);

const workload = optional(
  {
    apiVersion: fc.constant('score.dev/v1b1' as const),
    metadata: optional(
      {
        name: fc.constant('web'),
        annotations: nonEmptyMap(name, text),
      },
      ['name'],
    ),
    service: fc.record({
      ports: nonEmptyMap(
        name,
        optional(
          {
            port: fc.constantFrom(80, 81),
            protocol: fc.constantFrom('TCP', 'UDP'),
            targetPort: fc.constantFrom(80, 8080),
          },
          ['port'],
        ),
      ),
    }),
    containers: nonEmptyMap(
      name,
      optional(
        {
          image: fc.constant('app:1'),
          command: fc.constant(['run']),
          args: fc.constant(['-x']),
          variables: nonEmptyMap(name, text),
          files: nonEmptyMap(
            fc.constantFrom('/a', '/b/c'),
            fc.oneof(
              optional(
                {
                  content: text,
                  mode: fc.constant('0600'),
                  noExpand: fc.boolean(),
                },
                ['content'],
              ),
              fc.record({ binaryContent: fc.constant('AAEC') }),
            ),
          ),
          volumes: nonEmptyMap(
            fc.constantFrom('/v', '/w'),
            optional(
              {
                source: text,
                path: fc.constant('sub'),
                readOnly: fc.boolean(),
              },
              ['source'],
            ),
          ),
          before: fc.constant({ side: { ready: 'started' } }),
          resources: fc.constant({ limits: { cpu: '1' } }),
          livenessProbe: probe,
          readinessProbe: probe,
        },
        ['image'],
      ),
    ),
    resources: fc.constant({ db: { type: 'postgres' } }),
  },
  ['apiVersion', 'metadata', 'containers'],
) as unknown as fc.Arbitrary<Workload>;

describe('workloadSpec', () => {
  it('loses nothing: read back, it is the same workload', () => {
    fc.assert(
      fc.property(workload, original => {
        expect(readWorkloadSpec(workloadSpec(original), original)).toEqual({
          workload: original,
          overrides: {},
        });
      }),
    );
  });

  it('has the form of the default profile, and the rest under score', () => {
    expect(
      workloadSpec({
        apiVersion: 'score.dev/v1b1',
        metadata: { name: 'web', annotations: { team: 'blue' } },
        service: { ports: { http: { port: 80 } } },
        containers: {
          main: {
            image: 'web:1',
            variables: { A: '${resources.db.host}' },
            files: { '/f': { content: 'x', mode: '0600' } },
            volumes: { '/v': { source: '${resources.data}', path: 'sub' } },
            before: { side: { ready: 'healthy' } },
            livenessProbe: {
              httpGet: {
                path: '/',
                port: 80,
                httpHeaders: [{ name: 'A', value: 'b' }],
              },
            },
            readinessProbe: { exec: { command: ['true'] } },
          },
        },
      }),
    ).toEqual({
      annotations: { team: 'blue' },
      service: {
        ports: {
          http: { protocol: 'TCP', service_port: 80, container_port: 80 },
        },
      },
      containers: {
        main: {
          id: 'main',
          image: 'web:1',
          variables: { A: '${resources.db.host}' },
          files: { '/f': { mode: '0600', value: 'x' } },
          volume_mounts: { '/v': { id: '${resources.data}', sub_path: 'sub' } },
          liveness_probe: {
            type: 'http',
            path: '/',
            port: 80,
            headers: { A: 'b' },
          },
          score: {
            before: { side: { ready: 'healthy' } },
            readinessProbe: { exec: { command: ['true'] } },
          },
        },
      },
    });
  });
});
