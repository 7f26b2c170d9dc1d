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

import { LimitError } from './LimitError';
import { TemplateLimits } from './TemplateLimits';

/** Copying sixteen bytes costs about as much as visiting a node. */
const BYTES_PER_STEP = 16;

/** What is left of the limits of one execution. All loops and all texts whose size a template chooses ask it first. */
export class Budget {
  readonly #limits: TemplateLimits;
  #steps = 0;
  #depth = 0;

  constructor(limits: TemplateLimits) {
    this.#limits = limits;
  }

  /** Takes steps before they are made. */
  spend(steps: number): void {
    this.#steps += steps;
    // Not `>`: NaN must not pass.
    if (!(this.#steps <= this.#limits.steps)) {
      throw new LimitError(
        'steps',
        `more than ${this.#limits.steps} steps are needed`,
      );
    }
  }

  /** Takes a text of a size, and the steps for it, before it is made. */
  claimText(bytes: number): void {
    this.claimSize(bytes);
    this.spend(1);
    this.readText(bytes);
  }

  /** Refuses a text that is too large. */
  claimSize(bytes: number): void {
    if (!(bytes <= this.#limits.outputBytes)) {
      throw new LimitError(
        'outputBytes',
        `a text of more than ${this.#limits.outputBytes} bytes would be made`,
      );
    }
  }

  /** Takes the steps for reading a text from end to end. */
  readText(bytes: number): void {
    this.spend(Math.ceil(bytes / BYTES_PER_STEP));
  }

  /** Runs something that may lead back to itself, such as a template. */
  descend<T>(run: () => T): T {
    if (this.#depth >= this.#limits.depth) {
      throw new LimitError(
        'depth',
        `templates call each other more than ${this.#limits.depth} deep`,
      );
    }
    this.#depth++;
    try {
      return run();
    } finally {
      this.#depth--;
    }
  }
}
