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

import { createHmac, randomBytes } from 'node:crypto';
import {
  DefinitionFile,
  DefinitionSet,
  SourceMaps,
  readDefinitions,
} from '@platform-orchestrator/engine';
import { Diagnostic } from '@platform-orchestrator/score';
import { InvalidInputError } from '../InvalidInputError';
import { offlineDrivers } from '../drivers/offlineDrivers';
import { findFiles } from '../files/findFiles';
import { readTextFile } from '../files/readTextFile';

/** Definitions that were read without an error. */
export interface ReadDefinitionFolders {
  definitions: DefinitionSet;
  /** Positions of what they say. */
  sources: SourceMaps;
  /** Texts of the files, by path. */
  texts: ReadonlyMap<string, string>;
  warnings: Diagnostic[];
}

/** Tells literal secrets of two folders apart within this process, and nothing else to anybody. */
const KEY = randomBytes(32);

/**
 * Reads folders and files of definitions as one set, as a portal does: documents of another API version are passed over.
 *
 * @throws UsageError for a path that does not exist.
 * @throws InvalidInputError with all mistakes.
 */
export async function readDefinitionFolders(options: {
  directory: string;
  paths: readonly string[];
  /** Definitions that stand elsewhere. */
  texts?: readonly DefinitionFile[];
  /** Hash for the literal secrets in the definitions' versions; without it one that differs from process to process. */
  hmac?: (text: string) => string;
}): Promise<ReadDefinitionFolders> {
  const { directory, texts: given = [], hmac = hashSecret } = options;
  const found: DefinitionFile[] = await Promise.all(
    (
      await findFiles(options)
    ).map(async ({ path }) => ({
      path,
      content: await readTextFile({ directory, path }),
    })),
  );
  const files = [...found, ...given];
  const { definitions, diagnostics, sources } = readDefinitions({
    files,
    drivers: offlineDrivers(),
    hmac,
  });
  const texts = new Map(files.map(({ path, content }) => [path, content]));
  if (diagnostics.some(({ severity }) => severity === 'error')) {
    throw new InvalidInputError({ diagnostics, sources: texts });
  }
  return { definitions, sources, texts, warnings: diagnostics };
}

function hashSecret(text: string): string {
  return createHmac('sha256', KEY).update(text).digest('hex').slice(0, 40);
}
