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

import type {
  PersistentVolumeClaimSpec,
  Volume,
} from 'kubernetes-types/core/v1';
import { VolumeBinding } from '../model/VolumeBinding';
import { digest } from '../names/digest';
import { ContainerMounts } from '../pod/PodMounts';
import { RenderContext } from '../RenderContext';
import { compareText } from '../text/compareText';
import { groupBy } from '../text/groupBy';
import { canonicalClaim, canonicalSource } from './canonicalAmounts';
import { checkVolumeBinding } from './checkVolumeBinding';
import { ResourceMount, resourceMounts } from './resourceMounts';

/** A claim that a resource asks for, and the name of the pod's volume for it. */
export interface VolumeClaim {
  resource: string;
  volumeName: string;
  spec: PersistentVolumeClaimSpec;
}

/**
 * Volumes of the resources that the workload mounts: one for each resource, however often it is mounted, so that what one container
 * writes the other reads.
 */
export function renderVolumes(context: RenderContext): {
  mounts: ContainerMounts[];
  claims: VolumeClaim[];
} {
  const mounts = resourceMounts(context);
  const names = volumeNames(mounts);
  const claims: VolumeClaim[] = [];
  const rendered = new Set<string>();
  const volumesOf = ({ binding, path }: ResourceMount): Volume[] => {
    const { resource } = binding;
    if (rendered.has(resource)) {
      return [];
    }
    rendered.add(resource);
    checkVolumeBinding({ binding, path, context });
    const name = nameOf(binding, names);
    if ('claimSpec' in binding) {
      claims.push({
        resource,
        volumeName: name,
        spec: canonicalClaim(binding.claimSpec),
      });
      return [];
    }
    return 'source' in binding
      ? [{ name, ...canonicalSource(binding.source) }]
      : [];
  };
  return {
    mounts: groupBy(mounts, ({ container }) => container).map(
      ([container, ofContainer]) => ({
        container,
        volumes: ofContainer.flatMap(volumesOf),
        mounts: ofContainer.map(({ target, volume, binding }) => ({
          name: nameOf(binding, names),
          mountPath: target,
          ...(volume.path && { subPath: volume.path }),
          ...(volume.readOnly && { readOnly: true }),
        })),
      }),
    ),
    claims,
  };
}

function nameOf(binding: VolumeBinding, names: Map<string, string>): string {
  return 'volumeName' in binding
    ? binding.volumeName
    : names.get(binding.resource)!;
}

/**
 * A volume is named for the path at which it is mounted, as with the reference implementation; for the first of them if there are
 * several. Where two resources would get one name, those after the first are named for the resource too.
 */
function volumeNames(mounts: ResourceMount[]): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const [resource, ofResource] of groupBy(
    mounts,
    ({ binding }) => binding.resource,
  )) {
    const [target] = ofResource.map(mount => mount.target).sort(compareText);
    const preferred = `vol-${digest(target)}`;
    const name = taken.has(preferred)
      ? `vol-${digest(`${resource}\0${target}`)}`
      : preferred;
    taken.add(name);
    names.set(resource, name);
  }
  return names;
}
