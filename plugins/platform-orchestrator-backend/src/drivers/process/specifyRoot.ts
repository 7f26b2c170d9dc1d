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
  DriverError,
  RolloutRequest,
  Secret,
} from '@platform-orchestrator/backstage-plugin-node';
import { isAbsolute, join, posix, relative } from 'node:path';
import { WorkloadFolder } from './WorkloadFolder';
import {
  FileSpecification,
  RootSpecification,
  VolumeSpecification,
} from './WorkloadSpecification';

const DEFAULT_MODE = 0o600; // a file may hold a secret

/** Files and volumes of a container, below its own folder. */
export function specifyRoot(options: {
  container: string;
  rollout: RolloutRequest;
  folder: WorkloadFolder;
  volumesDirectory: string;
}): RootSpecification {
  const { container, rollout, folder } = options;
  const root = folder.root(container);
  const volumes = Object.keys(
    rollout.workload.containers[container].volumes ?? {},
  )
    .sort()
    .map(target => specifyVolume({ ...options, target, root }));
  const files = Object.keys(rollout.files[container] ?? {})
    .sort()
    .map(target => specifyFile({ ...options, target, root }));
  for (const file of files) {
    const volume = volumes.find(({ path }) => isBelow(file.path, path));
    if (volume) {
      const place = relative(root, file.path);
      throw new DriverError(
        'invalid',
        `The file /${place} of container ${container} lies in its volume /${relative(
          root,
          volume.path,
        )}`,
        {
          input: `params.containers.${container}.files`,
          nextStep:
            'Choose a target for the file that is outside of the volume',
        },
      );
    }
  }
  return { container, files, volumes };
}

function specifyFile(options: {
  container: string;
  rollout: RolloutRequest;
  target: string;
  root: string;
}): FileSpecification {
  const { container, rollout, target, root } = options;
  const content = rollout.files[container][target];
  const mode = rollout.workload.containers[container].files?.[target]?.mode;
  return {
    path: placeBelow(root, target),
    base64:
      'base64' in content
        ? content.base64
        : Buffer.from(
            content.text instanceof Secret
              ? content.text.revealText()
              : content.text,
          ).toString('base64'),
    mode: mode === undefined ? DEFAULT_MODE : parseInt(mode, 8),
  };
}

function specifyVolume(options: {
  container: string;
  rollout: RolloutRequest;
  folder: WorkloadFolder;
  volumesDirectory: string;
  target: string;
  root: string;
}): VolumeSpecification {
  const { container, rollout, folder, volumesDirectory, target, root } =
    options;
  const { path } = rollout.workload.containers[container].volumes![target];
  const source = rollout.volumes[container]?.[target]?.outputs.source;
  return {
    path: placeBelow(root, target),
    directory: placeBelow(
      findSource({ source, container, target, folder, volumesDirectory }),
      path ?? '.',
    ),
  };
}

function findSource(options: {
  source: unknown;
  container: string;
  target: string;
  folder: WorkloadFolder;
  volumesDirectory: string;
}): string {
  const { source, container, target, folder, volumesDirectory } = options;
  if (source === undefined) {
    return placeBelow(join(folder.volumes, container), target);
  }
  if (typeof source !== 'string' || source === '') {
    throw new DriverError(
      'invalid',
      `The source of the volume ${target} of container ${container} is no path`,
      {
        input: `params.containers.${container}.volumes`,
        nextStep: 'Correct the output source of the volume’s definition',
      },
    );
  }
  return isAbsolute(source) ? source : placeBelow(volumesDirectory, source);
}

/** A path that cannot leave its folder, whatever it says. */
function placeBelow(folder: string, path: string): string {
  return join(folder, posix.normalize(`/${path}`));
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
