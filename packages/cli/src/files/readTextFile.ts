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

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UsageError } from '../UsageError';

/**
 * The text of a file that somebody named.
 *
 * @throws UsageError where it cannot be read.
 */
export async function readTextFile(options: {
  directory: string;
  path: string;
}): Promise<string> {
  const { directory, path } = options;
  try {
    return await readFile(resolve(directory, path), 'utf8');
  } catch (error) {
    throw new UsageError(
      `The file "${path}" cannot be read: ${reasonOf(error)}`,
    );
  }
}

function reasonOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' ? 'there is none' : String(code ?? error);
}
