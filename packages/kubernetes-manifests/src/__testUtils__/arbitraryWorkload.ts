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
  Container,
  ContainerFile,
  Probe,
  ServicePort,
  Workload,
} from '@platform-orchestrator/score';
import * as fc from 'fast-check';
import { ResolvedText, SecretReference } from '../model/ResolvedText';
import { ResolvedWorkload } from '../model/ResolvedWorkload';
import { VolumeBinding } from '../model/VolumeBinding';

/** A name as the Score schema has it, up to its full length, and sometimes beginning with a digit. */
export const arbitraryLabel: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('web', 'main', 'db', 'a-b', '1st', 'x'.repeat(63)),
  fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,61}[a-z0-9]$/),
);

export const arbitrarySecret: fc.Arbitrary<SecretReference> = fc.record({
  name: fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?$/),
  key: fc
    .stringMatching(/^[A-Za-z0-9._-]{1,20}$/)
    .filter(key => !/^\.\.?$/.test(key) && !key.startsWith('..')),
});

/** Text with everything in it that Kubernetes reads in its own way. */
export const arbitraryLiteral: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
      {
        weight: 3,
        arbitrary: fc.constantFrom('$', '$$', '$(', ')', '(', '\n', ' ', ''),
      },
    ),
    { maxLength: 6 },
  )
  .map(parts => parts.join(''));

export const arbitraryText: fc.Arbitrary<ResolvedText> = fc.oneof(
  arbitraryLiteral,
  fc.array(fc.oneof(arbitraryLiteral, arbitrarySecret), { maxLength: 5 }),
);

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

const arbitraryBindings: fc.Arbitrary<VolumeBinding[]> = fc.constant([
  { resource: 'volume.default#shared', source: { emptyDir: {} } },
  {
    resource: 'volume.default#cache',
    source: { emptyDir: { medium: 'Memory', sizeLimit: '10Mi' } },
  },
  {
    resource: 'volume.default#data',
    claimSpec: {
      accessModes: ['ReadWriteOnce'],
      resources: { requests: { storage: '1Gi' } },
    },
  },
  { resource: 'volume.default#attached', volumeName: 'from-driver' },
]);

interface ContainerDraft {
  container: Container;
  variables: Record<string, ResolvedText>;
  files: Record<string, ResolvedText>;
  /** By mount path, the place of a binding. */
  mounts: Record<string, number>;
  /** What others wait for, where it comes before them. */
  ready: 'started' | 'healthy' | 'complete' | undefined;
}

const arbitraryContainer: fc.Arbitrary<ContainerDraft> = fc
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

/** Ports whose numbers differ, as a Service needs them. */
const arbitraryPorts: fc.Arbitrary<Record<string, ServicePort>> = fc
  .uniqueArray(fc.tuple(arbitraryLabel, fc.integer({ min: 1, max: 65535 })), {
    selector: ([, port]) => port,
    maxLength: 4,
  })
  .map(ports =>
    Object.fromEntries(
      ports.map(([name, port], index) => [
        name,
        index % 2 === 0
          ? { port }
          : { port, targetPort: 8080, protocol: 'UDP' as const },
      ]),
    ),
  );

/** Workloads that are valid by the Score specification and can run on Kubernetes, with everything resolved. */
export const arbitraryWorkload: fc.Arbitrary<ResolvedWorkload> = fc
  .record({
    name: arbitraryLabel,
    kind: fc.constantFrom('Deployment', 'StatefulSet'),
    annotations: fc.dictionary(
      fc.stringMatching(
        /^([a-z0-9][a-z0-9]\/)?[A-Za-z0-9][A-Za-z0-9._-]{0,9}[A-Za-z0-9]$/,
      ),
      fc.string(),
      { maxKeys: 2 },
    ),
    ports: arbitraryPorts,
    containers: fc.dictionary(arbitraryLabel, arbitraryContainer, {
      minKeys: 1,
      maxKeys: 4,
    }),
    bindings: arbitraryBindings,
  })
  .map(({ name, kind, annotations, ports, containers, bindings }) => {
    const names = Object.keys(containers);
    const workload: Workload = {
      apiVersion: 'score.dev/v1b1',
      metadata: {
        name,
        annotations: { ...annotations, 'k8s.score.dev/kind': kind },
      },
      service: { ports },
      containers: Object.fromEntries(
        names.map((container, index) => [
          container,
          withBefore(containers[container], names[index + 1]),
        ]),
      ),
    };
    return {
      workload,
      variables: mapValues(containers, ({ variables }) => variables),
      files: mapValues(containers, ({ files }) =>
        mapValues(files, text => ({ text })),
      ),
      volumes: mapValues(containers, ({ mounts }) =>
        mapValues(mounts, place => bindings[place]),
      ),
      attached: { volumes: [{ name: 'from-driver', emptyDir: {} }] },
    };
  });

/** Whether a folder has files and is a mount itself: then it can't be mounted for the files too. */
export function hasSharedFolders({ workload }: ResolvedWorkload): boolean {
  return Object.values(workload.containers).some(
    ({ files = {}, volumes = {} }) =>
      Object.keys(files).some(target =>
        Object.hasOwn(volumes, target.slice(0, target.lastIndexOf('/')) || '/'),
      ),
  );
}

/** Makes the container come before the next one: never in a circle, and healthy only where a probe can tell. */
function withBefore(
  { container, ready }: ContainerDraft,
  next: string | undefined,
): Container {
  const hasProbe = container.livenessProbe || container.readinessProbe;
  if (!ready || next === undefined || (ready === 'healthy' && !hasProbe)) {
    return container;
  }
  return { ...container, before: { [next]: { ready } } };
}

function mapValues<T, U>(
  map: Record<string, T>,
  of: (value: T) => U,
): Record<string, U> {
  return Object.fromEntries(
    Object.entries(map).map(([key, value]) => [key, of(value)]),
  );
}
