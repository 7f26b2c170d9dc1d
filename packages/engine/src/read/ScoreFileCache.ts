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

import { parseWorkload } from '@platform-orchestrator/score';
import { ScoreFile } from '../model/DeploymentSet';

type ParsedFile = ReturnType<typeof parseWorkload>;

/** Characters of files that are kept by default. What is made of a file takes several times its size. */
const LIMIT = 1_000_000;

/**
 * Score files as they were read, those that were used last: a plan, the deployment that follows and its run read the same ones. What it gives must
 * not be changed.
 *
 * @public
 */
export class ScoreFileCache {
  readonly #limit: number;
  /** By path and content, the least recently used first. */
  readonly #files = new Map<string, ParsedFile>();
  #size = 0;

  /** @param limit - characters of files that are kept */
  constructor(options: { limit?: number } = {}) {
    this.#limit = options.limit ?? LIMIT;
  }

  /** The file as {@link @platform-orchestrator/score#parseWorkload} reads it. */
  parse({ path, content }: ScoreFile): ParsedFile {
    const key = `${path}\0${content}`;
    const parsed =
      this.#files.get(key) ?? parseWorkload(content, { file: path });
    if (this.#files.delete(key)) {
      this.#size -= key.length;
    }
    this.#files.set(key, parsed);
    this.#size += key.length;
    for (const oldest of this.#files.keys()) {
      if (this.#size <= this.#limit) {
        break;
      }
      this.#files.delete(oldest);
      this.#size -= oldest.length;
    }
    return parsed;
  }
}
