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

/** Passes the lines of a job on to the backend, as JSON lines, no faster than it reads and no more than a limit. */
export class OutputPipe {
  #target;
  #left;
  #dropped = 0;
  /** Whether somebody reads. */
  #open = true;

  /**
   * @param {object} options
   * @param {import('node:stream').Writable} options.target
   * @param {number} options.limit - bytes of text
   */
  constructor({ target, limit }) {
    this.#target = target;
    this.#left = limit;
    // the backend was killed: the job still has to be stopped, and may write while it ends
    target.on('error', () => {
      this.#open = false;
      target.emit('drain');
    });
  }

  /** Bytes that were left out. */
  get dropped() {
    return this.#dropped;
  }

  /**
   * @param {'stdout' | 'stderr'} stream
   * @param {string} text
   * @returns {boolean} whether more may come at once; else after `drain` of the target
   */
  write(stream, text) {
    const size = Buffer.byteLength(text);
    if (size > this.#left) {
      this.#left = 0;
      this.#dropped += size;
      return true;
    }
    this.#left -= size;
    return this.#send({ stream, text });
  }

  /**
   * Writes the last line, and waits until it is written.
   *
   * @param {object} last
   */
  async end(last) {
    if (this.#open) {
      await new Promise(done => {
        this.#target.once('close', done);
        this.#target.end(`${JSON.stringify(last)}\n`, () => done(undefined));
      });
    }
  }

  /** @param {object} message */
  #send(message) {
    return !this.#open || this.#target.write(`${JSON.stringify(message)}\n`);
  }
}
