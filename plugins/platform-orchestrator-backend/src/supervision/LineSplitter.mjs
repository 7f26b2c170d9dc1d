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
import { StringDecoder } from 'node:string_decoder';

/** Longer lines are cut, so that a program that writes no line ends takes no memory. */
const LONGEST_LINE = 16_384;

/** Makes lines of what a program writes. */
export class LineSplitter {
  #decoder = new StringDecoder('utf8');
  #rest = '';

  /**
   * @param {Buffer} chunk
   * @returns {string[]} the lines that it completes, without their ends
   */
  push(chunk) {
    const lines = (this.#rest + this.#decoder.write(chunk)).split('\n');
    this.#rest = lines.pop() ?? '';
    while (this.#rest.length > LONGEST_LINE) {
      lines.push(this.#rest.slice(0, LONGEST_LINE));
      this.#rest = this.#rest.slice(LONGEST_LINE);
    }
    return lines.map(line => line.replace(/\r$/, '').slice(0, LONGEST_LINE));
  }

  /** @returns {string[]} what has no line end yet: the program has ended */
  flush() {
    const rest = this.#rest;
    this.#rest = '';
    return rest === '' ? [] : [rest];
  }
}
