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

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

// eslint-disable-next-line no-restricted-syntax -- only tests read this folder
const REPOSITORY = resolve(__dirname, '../../../../..');

/** Definitions as people write them; `DEFINITIONS_CONFORMANCE` names another folder. */
export const definitionsFolder =
  process.env.DEFINITIONS_CONFORMANCE ??
  resolve(REPOSITORY, '../shared/conformance/definitions');

/** A file of the folder. */
export interface ConformanceFile {
  path: string;
  content: string;
}

/** All YAML files, in the order of their paths; none, with one line that says so, where the folder is not there. */
export function readDefinitionFiles(): ConformanceFile[] {
  if (!existsSync(definitionsFolder)) {
    process.stdout.write(
      `Skipped: no definitions at ${definitionsFolder} (set DEFINITIONS_CONFORMANCE)\n`,
    );
    return [];
  }
  return readdirSync(definitionsFolder, {
    recursive: true,
    withFileTypes: true,
  })
    .filter(entry => entry.isFile() && entry.name.endsWith('.yaml'))
    .map(entry => {
      const path = join(entry.parentPath, entry.name);
      return {
        path: relative(definitionsFolder, path),
        content: readFileSync(path, 'utf8'),
      };
    })
    .sort((left, right) => (left.path < right.path ? -1 : 1));
}
