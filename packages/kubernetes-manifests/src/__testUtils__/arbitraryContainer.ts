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

import { Container, ContainerFile, Probe } from '@platform-orchestrator/score';
import * as fc from 'fast-check';
import { ResolvedText } from '../model/ResolvedText';
import { arbitraryText } from './arbitraryText';
import { mapValues } from './mapValues';

const arbitraryPath: fc.Arbitrary<string> = fc
  .array(fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,8}$/), {
    minLength: 1,
    maxLength: 4,
  })
  .map(elements => `/${elements.join('/')}`);

const arbitraryProbe: fc.Arbitrary<Probe> = fc
  .record(
    {
      httpGet: fc.record(
        {
          path: fc.constantFrom('', '/', '/healthz', 'ready?full=1'),
          port: fc.integer({ min: 1, max: 65535 }),
          host: fc.constantFrom('127.0.0.1', 'web.local'),
          scheme: fc.constantFrom('HTTP', 'HTTPS'),
          httpHeaders: fc.array(
            fc.record({
              name: fc.stringMatching(/^[A-Za-z0-9-]{1,10}$/),
              value: fc.string({ minLength: 1 }),
            }),
            { maxLength: 2 },
          ),
        },
        { requiredKeys: ['path', 'port'] },
      ),
      exec: fc.record({
        command: fc.array(fc.string(), { minLength: 1, maxLength: 3 }),
      }),
    },
    { requiredKeys: [] },
  )
  .filter(probe => probe.exec !== undefined || probe.httpGet !== undefined);

const arbitraryCpu = fc.constantFrom('0', '250m', '0.5', '1', '1.25', '1000m');
const arbitraryMemory = fc.constantFrom(
  '0.5Gi',
  '1.1Gi',
  '64Mi',
  '1000K',
  '1000000',
  '2G',
  '1E',
);

const arbitraryResources: fc.Arbitrary<Container['resources']> = fc.oneof(
  fc.record({
    limits: fc.record(
      { cpu: arbitraryCpu, memory: arbitraryMemory },
      { requiredKeys: [] },
    ),
  }),
  fc.record({
    requests: fc.record(
      { cpu: arbitraryCpu, memory: arbitraryMemory },
      { requiredKeys: [] },
    ),
  }),
);

const arbitraryFile: fc.Arbitrary<ContainerFile> = fc.record(
  {
    content: fc.constant('replaced below'),
    mode: fc.stringMatching(/^0?[0-7]{3}$/),
  },
  { requiredKeys: ['content'] },
);

/** A container with what its placeholders stand for. */
export interface ContainerDraft {
  container: Container;
  variables: Record<string, ResolvedText>;
  files: Record<string, ResolvedText>;
  /** By mount path, the place of a binding. */
  mounts: Record<string, number>;
  /** What others wait for, where it comes before them. */
  ready: 'started' | 'healthy' | 'complete' | undefined;
}

/** Containers that can run on Kubernetes. */
export const arbitraryContainer: fc.Arbitrary<ContainerDraft> = fc
  .record({
    container: fc.record(
      {
        image: fc.constantFrom('nginx', 'registry.example/shop/web:1.2.3'),
        command: fc.array(fc.string(), { maxLength: 2 }),
        args: fc.array(fc.string(), { maxLength: 2 }),
        resources: arbitraryResources,
        livenessProbe: arbitraryProbe,
        readinessProbe: arbitraryProbe,
      },
      { requiredKeys: ['image'] },
    ),
    variables: fc.dictionary(
      fc.oneof(
        fc.stringMatching(/^[A-Z_][A-Z0-9_]{0,8}$/),
        fc.stringMatching(/^[ -<>-~]{1,8}$/),
      ),
      arbitraryText,
      { maxKeys: 4 },
    ),
    files: fc.dictionary(arbitraryPath, arbitraryText, { maxKeys: 4 }),
    fileSpecs: fc.array(arbitraryFile, { minLength: 4, maxLength: 4 }),
    mounts: fc.dictionary(arbitraryPath, fc.nat({ max: 3 }), { maxKeys: 3 }),
    readOnly: fc.boolean(),
    ready: fc.constantFrom(undefined, 'started', 'healthy', 'complete'),
  })
  .filter(({ files, mounts }) => !overlap(files, mounts))
  .map(({ container, fileSpecs, readOnly, ...draft }) => ({
    ...draft,
    container: {
      ...container,
      variables: mapValues(draft.variables, () => ''),
      files: Object.fromEntries(
        Object.keys(draft.files).map((path, index) => [path, fileSpecs[index]]),
      ),
      volumes: mapValues(draft.mounts, () => ({
        source: 'data',
        path: 'folder',
        readOnly,
      })),
    },
  }));

/** Whether a file has the path of a volume, or of a folder of another file. */
function overlap(files: object, mounts: object): boolean {
  const paths = Object.keys(files);
  return paths.some(
    path =>
      Object.hasOwn(mounts, path) ||
      paths.some(other => other.startsWith(`${path}/`)),
  );
}
