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

import { ContainerVolume, JsonPath } from '@platform-orchestrator/score';
import { posix } from 'node:path';
import { VolumeBinding } from '../model/VolumeBinding';
import { absolutePath } from '../pod/absolutePath';
import { RenderContext } from '../RenderContext';
import { ownValue } from '../text/ownValue';
import { sortedEntries } from '../text/sortedEntries';

/** One mount of a Score file, with what it refers to. */
export interface ResourceMount {
  container: string;
  target: string;
  volume: ContainerVolume;
  binding: VolumeBinding;
  path: JsonPath;
}

/** All mounts whose resource is known: containers by name, targets by name. */
export function resourceMounts(context: RenderContext): ResourceMount[] {
  const { resolved, report } = context;
  return sortedEntries(resolved.workload.containers).flatMap(
    ([container, { volumes }]) =>
      sortedEntries(volumes).flatMap(([target, volume]) => {
        const path: JsonPath = ['containers', container, 'volumes', target];
        checkTarget(target, { path, context });
        checkSubPath(volume, { path: [...path, 'path'], context });
        const binding = ownValue(ownValue(resolved.volumes, container), target);
        if (!binding) {
          report.add({
            code: 'unresolved',
            path: [...path, 'source'],
            message: 'What is to be mounted is not known.',
            expected:
              'a resource with an output "source" or "claimSpec", or with a manifest at "volumes"',
            found: volume.source,
          });
          return [];
        }
        return isAttached(binding, { path, context })
          ? [{ container, target, volume, binding, path }]
          : [];
      }),
  );
}

/** A volume that a resource names has to be one that a driver attached. */
function isAttached(
  binding: VolumeBinding,
  options: { path: JsonPath; context: RenderContext },
): boolean {
  if (!('volumeName' in binding)) {
    return true;
  }
  const { path, context } = options;
  const names = (context.resolved.attached?.volumes ?? []).map(
    ({ name }) => name,
  );
  if (names.includes(binding.volumeName)) {
    return true;
  }
  context.report.add({
    code: 'missing-volume',
    path,
    message: `The resource "${binding.resource}" names a volume that no manifest attaches.`,
    found: binding.volumeName,
    candidates: names,
  });
  return false;
}

/** The API server would take the root, and the container runtime couldn't mount anything there. */
function checkTarget(
  target: string,
  options: { path: JsonPath; context: RenderContext },
): void {
  if (absolutePath(target) === '/') {
    options.context.report.add({
      code: 'invalid-path',
      path: options.path,
      message: 'A volume cannot take the place of the whole file system.',
      expected: 'a folder such as /var/lib/app',
      found: target,
    });
  }
}

/** The folder within the volume has to stay within it. */
function checkSubPath(
  volume: ContainerVolume,
  options: { path: JsonPath; context: RenderContext },
): void {
  const { path: subPath = '' } = volume;
  if (posix.isAbsolute(subPath) || subPath.split('/').includes('..')) {
    options.context.report.add({
      code: 'invalid-path',
      path: options.path,
      message: 'This is no folder within the volume.',
      expected: 'a relative path without ".."',
      found: subPath,
    });
  }
}
