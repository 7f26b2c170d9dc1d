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

import { readFile, stat } from 'node:fs/promises';
import { posix, sep } from 'node:path';
import { NotFoundError } from '@backstage/errors';
import { DefinitionFile } from '@platform-orchestrator/engine';
import { watch } from 'chokidar';
import { glob, isDynamicPattern } from 'fast-glob';
import { DefinitionFiles } from './DefinitionFiles';

const FILES_OF_FOLDER = '**/*.{yaml,yml,json}';

/** Milliseconds in which further changes are waited for: a checkout changes many files. */
const SETTLE_TIME = 200;

/** Definitions in a file, in all YAML and JSON files of a folder and the folders in it, or in what a glob finds. */
export class LocalDefinitionFiles implements DefinitionFiles {
  readonly name: string;
  readonly #target: string;

  /** @param target - relative to the process */
  constructor(options: { target: string }) {
    this.name = `file:${options.target}`;
    this.#target = options.target.split(sep).join('/');
  }

  async read(): Promise<DefinitionFile[]> {
    const paths = await glob(await this.#pattern());
    return Promise.all(
      paths
        .sort()
        .map(async path => ({ path, content: await readFile(path, 'utf8') })),
    );
  }

  watch(onChange: () => void): () => Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const watcher = watch(this.#target, { ignoreInitial: true });
    watcher.on('all', () => {
      clearTimeout(timer);
      timer = setTimeout(onChange, SETTLE_TIME);
    });
    return async () => {
      clearTimeout(timer);
      await watcher.close();
    };
  }

  async #pattern(): Promise<string> {
    if (isDynamicPattern(this.#target)) {
      return this.#target;
    }
    const found = await stat(this.#target).catch(error => {
      throw new NotFoundError(
        `${this.#target} cannot be read from ${process.cwd()}: ${error.code}`,
      );
    });
    return found.isDirectory()
      ? posix.join(this.#target, FILES_OF_FOLDER)
      : this.#target;
  }
}
