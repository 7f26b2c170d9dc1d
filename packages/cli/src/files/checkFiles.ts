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

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DefinitionFile, readDefinitions } from '@platform-orchestrator/engine';
import { Diagnostic } from '@platform-orchestrator/score';
import { offlineDrivers } from '../drivers/offlineDrivers';
import { findFiles } from './findFiles';
import { kindOfFile } from './kindOfFile';
import { readScoreFile } from './readScoreFile';

/** What was checked and what is wrong with it. */
export interface CheckedFiles {
  score: string[];
  definitions: string[];
  /** Found in folders, but neither of the two. */
  skipped: string[];
  diagnostics: Diagnostic[];
  /** Texts of the checked files, by path. */
  sources: Map<string, string>;
}

/**
 * Checks Score files each on its own and all definitions as one set, with the inputs of the drivers that only compute; what a portal's drivers take is not known here. A file that is named itself and is no definition has to be a Score file.
 *
 * @throws UsageError for a path that does not exist.
 */
export async function checkFiles(options: {
  directory: string;
  paths: readonly string[];
}): Promise<CheckedFiles> {
  const { directory } = options;
  const checked: CheckedFiles = {
    score: [],
    definitions: [],
    skipped: [],
    diagnostics: [],
    sources: new Map(),
  };
  const definitions: DefinitionFile[] = [];
  for (const { path, named } of await findFiles(options)) {
    const text = await readFile(resolve(directory, path), 'utf8');
    const kind = kindOfFile(text);
    if (kind === 'other' && !named) {
      checked.skipped.push(path);
      continue;
    }
    checked.sources.set(path, text);
    if (kind === 'definitions') {
      checked.definitions.push(path);
      definitions.push({ path, content: text });
    } else {
      const { diagnostics } = await readScoreFile({ directory, path });
      checked.score.push(path);
      checked.diagnostics.push(...diagnostics);
    }
  }
  const { diagnostics } = readDefinitions({
    files: definitions,
    drivers: offlineDrivers(),
    hmac: hash,
  });
  checked.diagnostics.push(...diagnostics);
  return checked;
}

/** Versions are not kept or compared here, so any hash does. */
function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
