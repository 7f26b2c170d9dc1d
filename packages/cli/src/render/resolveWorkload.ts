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
  RolloutRequest,
} from '@platform-orchestrator/engine';
import {
  AttachedManifests,
  ResolvedWorkload,
  VolumeBinding,
} from '@platform-orchestrator/kubernetes-manifests';
import { Diagnostic, formatPath } from '@platform-orchestrator/score';
import { ClusterSecrets } from './ClusterSecrets';

/**
 * A rollout in the terms of the Kubernetes rendering: secrets are references, mounted resources are volumes.
 *
 * @returns also what cannot be mounted, with its path in the Score file
 */
export function resolveWorkload(options: {
  rollout: RolloutRequest;
  manifests: readonly AttachedManifest[];
  secrets: ClusterSecrets;
}): { resolved: ResolvedWorkload; problems: Diagnostic[] } {
  const { rollout, manifests, secrets } = options;
  const problems: Diagnostic[] = [];
  const volumes = mapTwice(rollout.volumes, (volume, container, path) => {
    const binding = bindVolume(volume);
    if (!binding) {
      problems.push(notMountable(volume.resource, { container, path }));
    }
    // the problem stops the rendering before this is looked at
    return binding ?? { resource: volume.resource, volumeName: '' };
  });
  return {
    problems,
    resolved: {
      workload: rollout.workload,
      variables: mapTwice(rollout.variables, value => secrets.text(value)),
      files: mapTwice(rollout.files, file =>
        'text' in file ? { text: secrets.text(file.text) } : file,
      ),
      volumes,
      attached: attachedManifests(manifests),
    },
  };
}

function bindVolume({
  resource,
  outputs,
  volume,
}: RolloutRequest['volumes'][string][string]): VolumeBinding | undefined {
  if (volume !== undefined) {
    return { resource, volumeName: volume };
  }
  for (const field of ['source', 'claimSpec'] as const) {
    const value = outputs[field];
    if (value !== null && typeof value === 'object') {
      return { resource, [field]: value } as unknown as VolumeBinding;
    }
  }
  return undefined;
}

function notMountable(
  resource: string,
  { container, path }: { container: string; path: string },
): Diagnostic {
  return {
    code: 'render/volume',
    severity: 'error',
    message: `The volume ${resource} has neither an output source nor an output claimSpec that is an object.`,
    path: formatPath(['containers', container, 'volumes', path]),
    expected: 'an output such as source: { emptyDir: {} }, or a claimSpec',
    suggestion: 'give one in its definition, or in the file of --outputs',
  };
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
  convert: (value: T, outer: string, inner: string) => U,
): Record<string, Record<string, U>> {
  const mapValues = <V, W>(
    map: Record<string, V>,
    each: (value: V, key: string) => W,
  ) =>
    Object.fromEntries(
      Object.entries(map).map(([key, value]) => [key, each(value, key)]),
    );
  return mapValues(maps, (map, outer) =>
    mapValues(map, (value, inner) => convert(value, outer, inner)),
  );
}
