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

import { readdir, stat } from 'node:fs/promises';
import { join, posix, resolve, sep } from 'node:path';
import { UsageError } from '../UsageError';

/** Folders that hold nothing that a person wrote. */
const IGNORED = new Set(['node_modules']);

export interface FoundFile {
  /** As a person would name it: relative where they named it so, with slashes. */
  path: string;
  /** Named itself, not only its folder. */
  named: boolean;
}

/**
 * The YAML files among some paths: files as they are named, folders with everything below that is not hidden.
 *
 * @throws UsageError for a path that does not exist.
 */
export async function findFiles(options: {
  directory: string;
  paths: readonly string[];
}): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>();
  for (const path of options.paths) {
    const place = resolve(options.directory, path);
    const stats = await stat(place).catch(() => undefined);
    if (!stats) {
      throw new UsageError(`There is no file or folder "${path}"`);
    }
    if (!stats.isDirectory()) {
      found.set(place, { path: withSlashes(path), named: true });
      continue;
    }
    for (const file of await filesBelow(place)) {
      const inside = join(place, file);
      if (!found.has(inside)) {
        const shown = posix.join(withSlashes(path), withSlashes(file));
        found.set(inside, { path: shown, named: false });
      }
    }
  }
  return [...found.values()];
}

/** Paths relative to the folder, sorted. */
async function filesBelow(folder: string): Promise<string[]> {
  const files: string[] = [];
  const open = [''];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const entries = await readdir(join(folder, next), { withFileTypes: true });
    for (const entry of entries) {
      const path = join(next, entry.name);
      if (entry.name.startsWith('.') || IGNORED.has(entry.name)) {
        continue;
      }
      if (entry.isDirectory()) {
        open.push(path);
      } else if (/\.ya?ml$/i.test(entry.name)) {
        files.push(path);
      }
    }
  }
  return files.sort();
}

function withSlashes(path: string): string {
  return path.split(sep).join('/');
}
