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
  AttachedManifest,
  DriverError,
  RolloutRequest,
} from '@platform-orchestrator/backstage-plugin-node';
import {
  AttachedManifests,
  ResolvedFile,
  ResolvedWorkload,
  VolumeBinding,
  WorkloadOverrides,
} from '@platform-orchestrator/kubernetes-manifests';
import { ReferencedSecrets } from './ReferencedSecrets';

/** A rollout in the terms of the Kubernetes rendering: secrets are references, mounted resources are volumes. */
export function resolveWorkload(options: {
  rollout: RolloutRequest;
  manifests: readonly AttachedManifest[];
  secrets: ReferencedSecrets;
}): ResolvedWorkload {
  const { rollout, manifests, secrets } = options;
  return {
    workload: rollout.workload,
    variables: mapTwice(rollout.variables, value => secrets.text(value)),
    files: mapTwice(
      rollout.files,
      (file): ResolvedFile =>
        'text' in file ? { text: secrets.text(file.text) } : file,
    ),
    volumes: mapTwice(rollout.volumes, bindVolume),
    ...(rollout.overrides && {
      overrides: rollout.overrides as WorkloadOverrides,
    }),
    attached: attachedManifests(manifests),
  };
}

function bindVolume(
  volume: RolloutRequest['volumes'][string][string],
  container: string,
): VolumeBinding {
  const { resource, outputs } = volume;
  if (volume.volume !== undefined) {
    return { resource, volumeName: volume.volume };
  }
  for (const field of ['source', 'claimSpec'] as const) {
    const value = outputs[field];
    if (value !== null && typeof value === 'object') {
      return { resource, [field]: value } as unknown as VolumeBinding;
    }
  }
  throw new DriverError(
    'invalid',
    `The volume ${resource} has neither an output source nor an output claimSpec that is a Kubernetes object`,
    {
      input: `params.containers.${container}.volumes`,
      nextStep:
        'Let its definition give source: { emptyDir: {} }, or a claimSpec, where workloads run on a cluster',
    },
  );
}

function attachedManifests(
  manifests: readonly AttachedManifest[],
): AttachedManifests {
  const at = (location: AttachedManifest['location']) =>
    manifests
      .filter(manifest => manifest.location === location)
      .map(({ object }) => object as any);
  return { containers: at('containers'), volumes: at('volumes') };
}

function mapTwice<T, U>(
  maps: Record<string, Record<string, T>>,
  convert: (value: T, outer: string) => U,
): Record<string, Record<string, U>> {
  return Object.fromEntries(
    Object.entries(maps).map(([outer, map]) => [
      outer,
      Object.fromEntries(
        Object.entries(map).map(([inner, value]) => [
          inner,
          convert(value, outer),
        ]),
      ),
    ]),
  );
}
