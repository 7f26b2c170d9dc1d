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
import { closeSync, fstatSync, openSync, renameSync, writeSync } from 'node:fs';
import { LineSplitter } from '../../../supervision/LineSplitter.mjs';

/**
 * Keeps what a container writes, as JSON lines `{ at, stream, text }`, in two files that together stay below a limit:
 * when the newer one has half of it, it takes the place of the older one.
 */
export class LogFile {
  #path;
  #limit;
  /** @type {number | undefined} */
  #file;
  #size = 0;
  #streams = {
    stdout: new LineSplitter(),
    stderr: new LineSplitter(),
  };

  /**
   * @param {object} options
   * @param {string} options.path - the older file has `.1` at the end
   * @param {number} options.limit - bytes of both
   */
  constructor({ path, limit }) {
    this.#path = path;
    this.#limit = limit;
  }

  /**
   * @param {'stdout' | 'stderr'} stream
   * @param {Buffer} chunk
   */
  write(stream, chunk) {
    for (const line of this.#streams[stream].push(chunk)) {
      this.#append(stream, line);
    }
  }

  /** Writes what has no line end yet: the program has ended. */
  flush() {
    for (const stream of /** @type {const} */ (['stdout', 'stderr'])) {
      for (const line of this.#streams[stream].flush()) {
        this.#append(stream, line);
      }
    }
  }

  /**
   * @param {'stdout' | 'stderr'} stream
   * @param {string} text
   */
  #append(stream, text) {
    const at = new Date().toISOString();
    const line = Buffer.from(`${JSON.stringify({ at, stream, text })}\n`);
    try {
      if (this.#size + line.length > this.#limit / 2) {
        this.#rotate();
      }
      this.#size += writeSync(this.#open(), line);
    } catch {
      // a full disk must not stop the program whose log it is
    }
  }

  #open() {
    if (this.#file === undefined) {
      this.#file = openSync(this.#path, 'a', 0o600);
      this.#size = fstatSync(this.#file).size;
    }
    return this.#file;
  }

  #rotate() {
    if (this.#file !== undefined) {
      closeSync(this.#file);
      this.#file = undefined;
      renameSync(this.#path, `${this.#path}.1`);
    }
    this.#size = 0;
  }
}
