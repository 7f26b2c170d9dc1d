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

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { digestFiles } from '../manifests/digestFiles';
import { OWNER_FILE, ManifestPlace } from './ManifestPlace';
import { readOwner } from './readOwner';

/**
 * Digest of what is in the folder of a rollout or an object.
 *
 * @returns undefined when the folder is absent or somebody else's
 */
export async function readManifestFolder(options: {
  /** Of the working copy. */
  folder: string;
  place: ManifestPlace;
  key: string;
}): Promise<string | undefined> {
  const own = join(options.folder, options.place.folder);
  if ((await readOwner(own)) !== options.key) {
    return undefined;
  }
  const names = (await readdir(own)).filter(name => name !== OWNER_FILE);
  const files = new Map<string, string>();
  for (const name of names) {
    files.set(name, await readFile(join(own, name), 'utf8'));
  }
  return digestFiles(files);
}
