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
import { posix } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { NotFoundError, isError } from '@backstage/errors';
import { ScoreFile } from '@platform-orchestrator/backstage-plugin-common';
import { Workload, embedFileSources } from '@platform-orchestrator/score';
import { checkScore, failOnErrors } from './checkScore';
import { printWorkload } from './printWorkload';

/**
 * Reads Score files of the workspace and checks them, so that a mistake is told before anything is asked of the platform. Files that they name as `source`
 * go with them, for the platform has no workspace.
 *
 * @throws NotFoundError, InputError with what is wrong in which file.
 */
export async function readScoreFiles(options: {
  workspacePath: string;
  paths: readonly string[];
}): Promise<ScoreFile[]> {
  const { workspacePath, paths } = options;
  return Promise.all(
    paths.map(async path => {
      const content = await readIfPresent(workspacePath, path);
      if (!content) {
        throw new NotFoundError(
          `The workspace has no Score file "${path}": write it with platform-orchestrator:score:write, or fetch it, in an earlier step`,
        );
      }
      const file = { path, content: content.toString('utf8') };
      return withSources(file, workspacePath);
    }),
  );
}

async function withSources(
  file: ScoreFile,
  workspacePath: string,
): Promise<ScoreFile> {
  const { workload, source } = checkScore(file);
  const contents = new Map<string, Buffer | undefined>();
  for (const path of sourcesOf(workload)) {
    const place = posix.join(posix.dirname(file.path), path);
    contents.set(path, await readIfPresent(workspacePath, place));
  }
  if (contents.size === 0) {
    return file;
  }
  const embedded = embedFileSources(workload, {
    read: path => contents.get(path),
    source,
  });
  failOnErrors(file, embedded.diagnostics);
  return { path: file.path, content: printWorkload(embedded.workload) };
}

function sourcesOf(workload: Workload): string[] {
  return Object.values(workload.containers)
    .flatMap(({ files = {} }) => Object.values(files))
    .flatMap(({ source }) => (source === undefined ? [] : [source]));
}

async function readIfPresent(
  workspacePath: string,
  path: string,
): Promise<Buffer | undefined> {
  try {
    return await readFile(resolveSafeChildPath(workspacePath, path));
  } catch (error) {
    if (isError(error) && error.code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}
