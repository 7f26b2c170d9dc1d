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

import { DriverError } from '@platform-orchestrator/backstage-plugin-node';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GitopsValues } from '../gitopsInputs';
import { ManifestPlace, OWNER_FILE } from './ManifestPlace';
import { readOwner } from './readOwner';
import { writeKustomization } from './writeKustomization';

/**
 * Makes the folder of a rollout or an object hold its manifests and nothing else.
 *
 * @throws a `conflict` when the folder is somebody else's
 */
export async function writeManifestFolder(options: {
  /** Of the working copy. */
  folder: string;
  place: ManifestPlace;
  key: string;
  files: ReadonlyMap<string, string>;
  layout: GitopsValues['layout'];
}): Promise<void> {
  const { folder, place, key, files, layout } = options;
  const own = join(folder, place.folder);
  if (existsSync(own) && (await readOwner(own)) !== key) {
    throw new DriverError(
      'conflict',
      `The folder ${place.folder} of the repository belongs to another resource`,
      {
        input: 'inputs.path',
        nextStep:
          'Remove the folder from the branch, or choose another path in the deployment-target',
      },
    );
  }
  await rm(own, { recursive: true, force: true });
  await mkdir(own, { recursive: true });
  await writeFile(join(own, OWNER_FILE), `${key}\n`);
  for (const [name, content] of files) {
    await writeFile(join(own, name), content);
  }
  if (layout === 'kustomize') {
    await writeKustomization(join(folder, place.environmentFolder));
  }
}
