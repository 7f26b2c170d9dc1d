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

import { dirname, resolve } from 'node:path';
import {
  DeploymentSet,
  ScoreFile,
  SourceMaps,
  readScore,
} from '@platform-orchestrator/engine';
import { Diagnostic } from '@platform-orchestrator/score';
import { InvalidInputError } from '../InvalidInputError';
import { UsageError } from '../UsageError';
import { findFiles } from '../files/findFiles';
import { kindOfFile } from '../files/kindOfFile';
import { readFileIfPresent } from '../files/readFileIfPresent';
import { readTextFile } from '../files/readTextFile';
import { resolveImages } from '../files/resolveImages';

/** Score files that were read without an error. */
export interface ReadScoreSet {
  set: DeploymentSet;
  /** Positions of what they say. */
  sources: SourceMaps;
  /** Texts of the files, by path. */
  texts: ReadonlyMap<string, string>;
  warnings: Diagnostic[];
}

/**
 * Reads Score files, with the files that they name, as all that an application consists of.
 *
 * @param options.paths - Files, and folders of which all Score files count.
 * @param options.texts - Score files that stand elsewhere.
 * @param options.images - As `[workload/]container=image`, for `image: .`.
 * @throws UsageError for a path that does not exist, and where there is no Score file.
 * @throws InvalidInputError with all mistakes.
 */
export async function readScoreSet(options: {
  directory: string;
  paths: readonly string[];
  texts?: readonly ScoreFile[];
  images?: readonly string[];
}): Promise<ReadScoreSet> {
  const { directory, paths, images = [] } = options;
  const files = [...(await readScoreFiles(options)), ...(options.texts ?? [])];
  if (files.length === 0) {
    throw new UsageError(`There is no Score file in ${paths.join(', ')}`);
  }
  const texts = new Map(files.map(({ path, content }) => [path, content]));
  const read = (filled?: Record<string, string>) => {
    const { set, diagnostics, sources } = readScore({
      files,
      ...(filled && { images: filled }),
      readFile: ({ scoreFile, path }) =>
        readFileIfPresent(resolve(directory, dirname(scoreFile), path)),
    });
    if (!set) {
      throw new InvalidInputError({ diagnostics, sources: texts });
    }
    return { set, sources, texts, warnings: diagnostics };
  };
  const plain = read();
  return images.length === 0
    ? plain
    : read(
        resolveImages({
          images,
          workloads: Object.values(plain.set.workloads),
        }),
      );
}

async function readScoreFiles(options: {
  directory: string;
  paths: readonly string[];
}): Promise<ScoreFile[]> {
  const { directory } = options;
  const found = await Promise.all(
    (
      await findFiles(options)
    ).map(async ({ path, named }) => ({
      path,
      named,
      content: await readTextFile({ directory, path }),
    })),
  );
  return found
    .filter(({ named, content }) => named || kindOfFile(content) === 'score')
    .map(({ path, content }) => ({ path, content }));
}
