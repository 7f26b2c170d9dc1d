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

import { Container, ServicePort, Workload } from '@platform-orchestrator/score';
import * as fc from 'fast-check';
import { ResolvedWorkload } from '../model/ResolvedWorkload';
import { VolumeBinding } from '../model/VolumeBinding';
import { arbitraryContainer, ContainerDraft } from './arbitraryContainer';
import { arbitraryLabel } from './arbitraryText';
import { mapValues } from './mapValues';

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
