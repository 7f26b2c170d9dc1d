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

import { LimitError } from '../budget/LimitError';
import { byteLength } from '../text/bytes';

/** Collects what a template writes, up to a size in UTF-8 bytes. */
export class Output {
  readonly #parts: string[] = [];
  readonly #maximum: number;
  #bytes = 0;

  constructor(maximum: number) {
    this.#maximum = maximum;
  }

  get text(): string {
    return this.#parts.join('');
  }

  write(text: string): void {
    this.#bytes += byteLength(text);
    if (this.#bytes > this.#maximum) {
      throw new LimitError(
        'outputBytes',
        `more than ${this.#maximum} bytes would be written`,
      );
    }
    this.#parts.push(text);
  }
}
