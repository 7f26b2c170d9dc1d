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

// @ts-check
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Where a supervisor says what it runs: for the backend, and for the supervisor after it.
 *
 * @template State
 */
export class StateFile {
  #path;

  /** @param {string} path */
  constructor(path) {
    this.#path = path;
  }

  /** @returns {State | undefined} */
  read() {
    try {
      return JSON.parse(readFileSync(this.#path, 'utf8'));
    } catch {
      return undefined;
    }
  }

  /**
   * Replaces it as a whole: a reader sees the old one or the new one.
   *
   * @param {State} state
   */
  write(state) {
    const unfinished = `${this.#path}.new`;
    writeFileSync(unfinished, JSON.stringify(state), { mode: 0o600 });
    renameSync(unfinished, this.#path);
  }

  remove() {
    rmSync(this.#path, { force: true });
  }
}
