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

import {
  ScoreFile,
  SourceMaps,
  SourcePlace,
  readScore,
} from '@platform-orchestrator/engine';

type Origin = Parameters<SourceMaps['locate']>[0];

/** Score files of an environment, the newest first: finds places in them, and shows single lines. Files are only parsed when they are asked for. */
export class ScoreTexts implements SourceMaps {
  readonly #files: readonly ScoreFile[];
  readonly #sources = new Map<ScoreFile, SourceMaps>();

  constructor(newestFirst: readonly ScoreFile[]) {
    this.#files = newestFirst;
  }

  locate(origin: Origin): SourcePlace | undefined {
    if (origin.kind !== 'score') {
      return undefined;
    }
    for (const file of this.#files) {
      const place = this.#sourcesOf(file).locate(origin);
      if (place) {
        return place;
      }
    }
    return undefined;
  }

  /** The line that a place starts at; undefined for files that are none of these. */
  lineAt({ file, range }: SourcePlace): string | undefined {
    const source = this.#files.find(({ path }) => path === file);
    return range && source?.content.split(/\r?\n/)[range.start.line - 1];
  }

  #sourcesOf(file: ScoreFile): SourceMaps {
    let sources = this.#sources.get(file);
    if (!sources) {
      ({ sources } = readScore({ files: [file] }));
      this.#sources.set(file, sources);
    }
    return sources;
  }
}
