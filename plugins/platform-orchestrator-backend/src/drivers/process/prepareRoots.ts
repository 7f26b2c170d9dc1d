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

import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { WorkloadFolder } from './WorkloadFolder';
import { RootSpecification } from './WorkloadSpecification';

/** Makes the containers' own folders anew; volumes are links, so what is in them stays. */
export async function prepareRoots(options: {
  folder: WorkloadFolder;
  roots: RootSpecification[];
}): Promise<void> {
  const { folder, roots } = options;
  for (const { container, files, volumes } of roots) {
    const root = folder.root(container);
    await rm(root, { recursive: true, force: true });
    await mkdir(root, { recursive: true, mode: 0o700 });
    for (const { path, directory } of volumes) {
      await mkdir(directory, { recursive: true });
      await mkdir(dirname(path), { recursive: true });
      await symlink(directory, path);
    }
    for (const { path, base64, mode } of files) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, base64, { encoding: 'base64', mode });
    }
  }
}
