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
import { relative } from 'node:path';
import { ROOT } from '../paths.mjs';

/**
 * One hash over names and contents of files, whatever order they come in.
 *
 * @param {string[]} files - absolute paths
 * @param {string} [salt] - what else the result depends on
 * @returns {Promise<string>} 64 hex digits
 */
export async function hashFiles(files, salt = '') {
  const hash = createHash('sha256').update(salt);
  for (const file of [...files].sort()) {
    const content = await readFile(file);
    hash
      .update(`\n${relative(ROOT, file)} ${content.length}\n`)
      .update(content);
  }
  return hash.digest('hex');
}
