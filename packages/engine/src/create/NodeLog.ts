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

import { Clock } from '../ports/Clock';
import { StateStore } from '../ports/StateStore';

/** Lines that one node may write in a deployment; the rest is counted. */
const LINE_LIMIT = 2_000;
/** Characters of a line that are kept. */
const TEXT_LIMIT = 2_000;

/** Writes the progress lines of a node; those that come during a write go together in the next one. */
export class NodeLog {
  readonly #options: {
    store: StateStore;
    clock: Clock;
    deploymentId: string;
    node: string;
  };
  #pending: { at: Date; text: string }[] = [];
  #count = 0;
  #writing: Promise<void> = Promise.resolve();
  #scheduled = false;

  constructor(options: {
    store: StateStore;
    clock: Clock;
    deploymentId: string;
    node: string;
  }) {
    this.#options = options;
  }

  add(text: string): void {
    this.#count += 1;
    if (this.#count > LINE_LIMIT) {
      return;
    }
    const last = this.#count === LINE_LIMIT;
    this.#pending.push({
      at: this.#options.clock.now(),
      text: last
        ? `Only the first ${LINE_LIMIT} lines are kept`
        : text.slice(0, TEXT_LIMIT),
    });
    if (!this.#scheduled) {
      this.#scheduled = true;
      this.#writing = this.#writing.then(() => this.#write());
    }
  }

  /** Resolves when all lines are written; fails when a write failed. */
  async flush(): Promise<void> {
    await this.#writing;
  }

  async #write(): Promise<void> {
    this.#scheduled = false;
    const lines = this.#pending;
    this.#pending = [];
    if (lines.length > 0) {
      const { store, deploymentId, node } = this.#options;
      await store.appendNodeLog({ deploymentId, node, lines });
    }
  }
}
