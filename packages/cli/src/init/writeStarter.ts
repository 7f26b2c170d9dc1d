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

import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { CommandLine } from '../CommandLine';
import { UsageError } from '../UsageError';
import { STARTER_FILES } from './starterFiles';

/**
 * Writes starter definitions into a folder, which may not hold anything yet.
 *
 * @throws UsageError where there is something already.
 */
export async function writeStarter(options: {
  commandLine: CommandLine;
  folder: string;
  quiet?: boolean;
}): Promise<void> {
  const { folder, quiet } = options;
  const { directory, stdout, stderr } = options.commandLine;
  const place = resolve(directory, folder);
  const present = await readdir(place).catch((error: { code?: string }) => {
    if (error.code === 'ENOENT') {
      return [];
    }
    throw new UsageError(`"${folder}" is no folder`);
  });
  if (present.length > 0) {
    throw new UsageError(
      `"${folder}" is not empty. Name a new folder: nothing is written over.`,
    );
  }
  for (const [path, text] of Object.entries(STARTER_FILES)) {
    await mkdir(dirname(join(place, path)), { recursive: true });
    await writeFile(join(place, path), text, { flag: 'wx' });
    stdout.write(`${join(folder, path)}\n`);
  }
  if (!quiet) {
    stderr.write(`Try: platctl test ${folder}\n`);
  }
}
