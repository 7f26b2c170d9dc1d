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
import { ScoreFile } from '@platform-orchestrator/backstage-plugin-common';
import { Diagnostic, Workload } from '@platform-orchestrator/score';
import { inlineFileSources } from './inlineFileSources';
import { readFileIfPresent } from './readFileIfPresent';
import { readTextFile } from './readTextFile';

/** A Score file with all that it names, checked. */
export interface ReadScoreFile extends ScoreFile {
  /** The text as it is in the file; `content` has the files in it that it names. */
  text: string;
  diagnostics: Diagnostic[];
  /** Present when there is no error. */
  workload?: Workload;
}

/** Reads a Score file and the files that it names. */
export async function readScoreFile(options: {
  directory: string;
  path: string;
}): Promise<ReadScoreFile> {
  const place = resolve(options.directory, options.path);
  const text = await readTextFile(options);
  const { text: content, ...rest } = inlineFileSources({
    file: options.path,
    text,
    read: path => readFileIfPresent(resolve(dirname(place), path)),
  });
  return { path: options.path, content, text, ...rest };
}
