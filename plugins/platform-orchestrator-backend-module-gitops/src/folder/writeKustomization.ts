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

import { existsSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OWNER_FILE } from './ManifestPlace';
import { kustomization } from '../manifests/kustomization';

/** Makes an environment's `kustomization.yaml` name the rollouts and objects that are there; removes it with the last one. */
export async function writeKustomization(
  environmentFolder: string,
): Promise<void> {
  const entries = existsSync(environmentFolder)
    ? await readdir(environmentFolder, { withFileTypes: true })
    : [];
  const folders = entries
    .filter(
      entry =>
        entry.isDirectory() &&
        existsSync(join(environmentFolder, entry.name, OWNER_FILE)),
    )
    .map(({ name }) => name);
  const path = join(environmentFolder, 'kustomization.yaml');
  if (folders.length === 0) {
    await rm(path, { force: true });
  } else {
    await writeFile(path, kustomization(folders));
  }
}
