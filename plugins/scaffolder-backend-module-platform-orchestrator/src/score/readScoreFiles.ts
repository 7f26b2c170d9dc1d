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
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { NotFoundError, isError } from '@backstage/errors';
import { ScoreFile } from '@platform-orchestrator/backstage-plugin-common';
import { assertValidScore } from './assertValidScore';

/**
 * Reads Score files of the workspace and checks them, so that a mistake is told before anything is asked of the platform.
 *
 * @throws NotFoundError, InputError with what is wrong in which file.
 */
export async function readScoreFiles(options: {
  workspacePath: string;
  paths: readonly string[];
}): Promise<ScoreFile[]> {
  const files: ScoreFile[] = [];
  for (const path of options.paths) {
    const content = await readText(options.workspacePath, path);
    assertValidScore({ path, content });
    files.push({ path, content });
  }
  return files;
}

async function readText(workspacePath: string, path: string): Promise<string> {
  try {
    return await readFile(resolveSafeChildPath(workspacePath, path), 'utf8');
  } catch (error) {
    if (isError(error) && error.code === 'ENOENT') {
      throw new NotFoundError(
        `The workspace has no Score file "${path}": write it with platform-orchestrator:score:write, or fetch it, in an earlier step`,
      );
    }
    throw error;
  }
}
