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

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const FILE_NAME = 'development.key';
const KEY_SIZE = 32; // bytes

/** The key in the data folder; made at the first call. Only its owner can read it. */
export async function keepDevelopmentKey(options: {
  dataDirectory: string;
  randomBytes: (size: number) => Uint8Array;
}): Promise<{ path: string; secret: string }> {
  const { dataDirectory, randomBytes } = options;
  const path = join(dataDirectory, FILE_NAME);
  await mkdir(dataDirectory, { recursive: true });
  try {
    const secret = Buffer.from(randomBytes(KEY_SIZE)).toString('base64');
    // fails where it exists, so that two processes that start at once agree on one
    await writeFile(path, secret, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
      throw error;
    }
  }
  return { path, secret: (await readFile(path, 'utf8')).trim() };
}
