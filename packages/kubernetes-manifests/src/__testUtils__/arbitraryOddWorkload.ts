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

import { Container, Probe, Workload } from '@platform-orchestrator/score';
import * as fc from 'fast-check';
import { ResolvedWorkload } from '../model/ResolvedWorkload';
import { arbitraryText } from './arbitraryText';
import { arbitraryWorkload } from './arbitraryWorkload';
import { mapValues } from './mapValues';

const oddPath = fc.oneof(
  fc.constantFrom(
    '/',
    '.',
    '..',
    '/..',
    '//',
    '/a//b/',
    'a/b',
    '/a/./b',
    '/a:b',
    '/__proto__',
    '__proto__',
    '/etc/..data',
  ),
  fc.string({ minLength: 1, maxLength: 8 }),
);

const oddProbe: fc.Arbitrary<Probe> = fc.oneof(
  fc.constantFrom<Probe>(
    { exec: { command: [] } },
    { exec: { command: [''] } },
    { httpGet: { path: ' ?#', port: 65535, host: ' ' } },
    { exec: { command: ['true'] }, httpGet: { path: '/', port: 1 } },
  ),
  fc
    .record({
      name: fc.stringMatching(/^[A-Za-z0-9_-]{1,5}$/),
      value: fc.string({ minLength: 1 }),
    })
    .map(header => ({
      httpGet: { path: '', port: 1, httpHeaders: [header, header] },
    })),
);

/** Amounts by the patterns of the Score schema. */
const oddAmounts = fc.record(
  {
    cpu: fc.stringMatching(/^\d{1,20}(m|\.\d{1,12})?$/),
    memory: fc.stringMatching(
      /^(0\.\d{1,12}|[1-9]\d{0,20}(\.\d{1,12})?)(K|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei)?$/,
    ),
  },
  { requiredKeys: [] },
);

/** One or two odd fields: with more, hardly any workload could run. */
const oddContainer: fc.Arbitrary<Partial<Container>> = fc
  .tuple(
    fc.record({
      image: fc.oneof(
        fc.constantFrom('.', ' a', 'a b', '\n'),
        fc.string({ minLength: 1 }),
      ),
      command: fc.array(fc.string({ unit: 'binary' }), { maxLength: 2 }),
      livenessProbe: oddProbe,
      readinessProbe: oddProbe,
      resources: fc.record(
        { limits: oddAmounts, requests: oddAmounts },
        { requiredKeys: [] },
      ),
      before: fc.constantFrom<NonNullable<Container['before']>>(
        { odd: { ready: 'started' } },
        { main: { ready: 'healthy' } },
        { missing: { ready: 'complete' } },
      ),
    }),
    fc.subarray(
      [
        'image',
        'command',
        'livenessProbe',
        'readinessProbe',
        'resources',
        'before',
      ] as const,
      { maxLength: 2 },
    ),
  )
  .map(([container, fields]) =>
    Object.fromEntries(fields.map(field => [field, container[field]])),
  );

/** Mostly nothing odd, for the same reason. */
function sometimes<T>(odd: fc.Arbitrary<T>, ordinary: T): fc.Arbitrary<T> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(ordinary) },
    { weight: 1, arbitrary: odd },
  );
}

const oddPorts = fc.dictionary(
  fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,3}[a-z0-9]$/),
  fc.record(
    {
      port: fc.integer({ min: 1, max: 3 }),
      targetPort: fc.constant(65535),
      protocol: fc.constantFrom('TCP' as const, 'UDP' as const),
    },
    { requiredKeys: ['port'] },
  ),
);

/** Keys as the Score schema has them. */
const oddAnnotations = fc.dictionary(
  fc.oneof(
    fc.constantFrom(
      'k8s.score.dev/kind',
      'k8s.score.dev/service-name',
      'k8s.score.dev/other',
    ),
    fc.stringMatching(
      /^(([a-z0-9][a-z0-9-]{0,61}[a-z0-9])(\.[a-z0-9][a-z0-9-]{0,61}[a-z0-9]){0,4}\/)?[A-Za-z0-9][A-Za-z0-9._-]{0,61}[A-Za-z0-9]$/,
    ),
  ),
  fc.oneof(fc.constantFrom('StatefulSet', 'a--b'), fc.string()),
  { maxKeys: 3 },
);

/**
 * Workloads that the Score schema takes, with one container that is as odd as it permits: what we make of them is either refused by us,
 * with a reason, or taken by the API server.
 */
export const arbitraryOddWorkload: fc.Arbitrary<ResolvedWorkload> = fc
  .record({
    resolved: arbitraryWorkload,
    container: oddContainer,
    variables: sometimes(
      fc.dictionary(fc.stringMatching(/^[^=]{1,6}$/), arbitraryText, {
        maxKeys: 2,
      }),
      {},
    ),
    files: sometimes(fc.dictionary(oddPath, arbitraryText, { maxKeys: 2 }), {}),
    mounts: sometimes(fc.dictionary(oddPath, oddPath, { maxKeys: 2 }), {}),
    ports: sometimes(oddPorts, {}),
    annotations: sometimes(oddAnnotations, {}),
  })
  .map(odd => {
    const { resolved, files, mounts } = odd;
    const { workload } = resolved;
    const container: Container = {
      image: 'odd',
      ...odd.container,
      variables: mapValues(odd.variables, () => ''),
      files: mapValues(files, () => ({ content: '' })),
      volumes: mapValues(mounts, path => ({ source: 'odd', path })),
    };
    const oddWorkload: Workload = {
      ...workload,
      metadata: { ...workload.metadata, annotations: odd.annotations },
      service: { ports: odd.ports },
      containers: { ...workload.containers, odd: container },
    };
    return {
      ...resolved,
      workload: oddWorkload,
      variables: { ...resolved.variables, odd: odd.variables },
      files: { ...resolved.files, odd: mapValues(files, text => ({ text })) },
      volumes: {
        ...resolved.volumes,
        odd: mapValues(mounts, () => ({
          resource: 'volume.default#odd',
          source: { emptyDir: {} },
        })),
      },
    };
  });
