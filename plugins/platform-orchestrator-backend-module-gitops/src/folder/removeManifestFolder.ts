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

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { GitopsValues } from '../gitopsInputs';
import { ManifestPlace } from './ManifestPlace';
import { readOwner } from './readOwner';
import { writeKustomization } from './writeKustomization';

/** Removes the folder of a rollout or an object, unless it is somebody else's by now. */
export async function removeManifestFolder(options: {
  /** Of the working copy. */
  folder: string;
  place: ManifestPlace;
  key: string;
  layout: GitopsValues['layout'];
}): Promise<void> {
  const { folder, place, key, layout } = options;
  const own = join(folder, place.folder);
  if ((await readOwner(own)) !== key) {
    return;
  }
  await rm(own, { recursive: true });
  if (layout === 'kustomize') {
    await writeKustomization(join(folder, place.environmentFolder));
  }
}
