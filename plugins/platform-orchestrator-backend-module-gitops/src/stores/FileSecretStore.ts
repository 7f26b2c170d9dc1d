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

import { Config } from '@backstage/config';
import { DriverError } from '@platform-orchestrator/backstage-plugin-node';
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { SecretStoreWriter } from './SecretStoreWriter';

/**
 * Keeps values in a JSON file, in clear, readable by its owner alone: for development, where no store runs.
 *
 * @remarks
 * One process writes it. What is written is whole at every moment, also when the process dies.
 */
export class FileSecretStore implements SecretStoreWriter {
  readonly #id: string;
  readonly #path: string;
  #last: Promise<unknown> = Promise.resolve();

  static fromConfig(options: { id: string; config: Config }): FileSecretStore {
    return new FileSecretStore({
      id: options.id,
      path: resolve(options.config.getString('path')),
    });
  }

  /** @param options - `path` is absolute */
  constructor(options: { id: string; path: string }) {
    this.#id = options.id;
    this.#path = options.path;
  }

  async write(options: {
    name: string;
    value: string;
    signal: AbortSignal;
  }): Promise<void> {
    const { name, value, signal } = options;
    await this.#change(signal, values => values.set(name, value));
  }

  async remove(options: { name: string; signal: AbortSignal }): Promise<void> {
    const { name, signal } = options;
    await this.#change(signal, values => values.delete(name));
  }

  async #change(
    signal: AbortSignal,
    change: (values: Map<string, string>) => void,
  ): Promise<void> {
    const work = async () => {
      signal.throwIfAborted();
      const values = await this.#read();
      change(values);
      await this.#replace(values);
    };
    const own = this.#last.then(work, work);
    this.#last = own.catch(() => {});
    await own;
  }

  async #read(): Promise<Map<string, string>> {
    try {
      return new Map(
        Object.entries(JSON.parse(await readFile(this.#path, 'utf8'))),
      );
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
        return new Map();
      }
      throw this.#failure('cannot be read');
    }
  }

  async #replace(values: Map<string, string>): Promise<void> {
    const unfinished = `${this.#path}.${randomUUID()}`;
    try {
      await mkdir(dirname(this.#path), { recursive: true, mode: 0o700 });
      const sorted = Object.fromEntries(
        [...values].sort(([one], [other]) => (one < other ? -1 : 1)),
      );
      await writeFile(unfinished, `${JSON.stringify(sorted, undefined, 2)}\n`, {
        mode: 0o600,
        flush: true,
      });
      await rename(unfinished, this.#path);
    } catch {
      await rm(unfinished, { force: true });
      throw this.#failure('cannot be written');
    }
  }

  // without the cause: the messages of the parser show what is in the file
  #failure(what: string): DriverError {
    return new DriverError(
      'transient',
      `The file of the secret store ${this.#id} ${what}`,
      { nextStep: `Check ${this.#path}` },
    );
  }
}
