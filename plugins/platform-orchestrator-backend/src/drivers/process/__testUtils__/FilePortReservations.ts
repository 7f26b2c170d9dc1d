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

import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { MemoryPortReservations } from '../MemoryPortReservations';

/** Remembers ports in a file, as the backend does in its database: for tests in which processes die. */
export class FilePortReservations extends MemoryPortReservations {
  readonly #path: string;

  constructor(path: string) {
    super(existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : []);
    this.#path = path;
  }

  async claim(options: Parameters<MemoryPortReservations['claim']>[0]) {
    const port = await super.claim(options);
    this.#save();
    return port;
  }

  async release(options: Parameters<MemoryPortReservations['release']>[0]) {
    await super.release(options);
    this.#save();
  }

  /** In one step, as a database would: the process may be killed at any time. */
  #save() {
    const next = `${this.#path}.${process.pid}`;
    writeFileSync(next, JSON.stringify(this.all));
    renameSync(next, this.#path);
  }
}
