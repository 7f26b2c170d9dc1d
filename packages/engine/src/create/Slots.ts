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

/**
 * Places for what goes on at once: so many in all, and so many per group, which is a driver. One process has one of these for all its
 * deployments.
 *
 * @remarks Who waits is asked in the order of waiting whenever a place gets free, so that a large deployment does not keep small ones out.
 */
export class Slots {
  readonly #total: number;
  readonly #limitOf: (group: string) => number | undefined;
  readonly #taken = new Map<string, number>();
  readonly #waiting = new Set<() => void>();
  #all = 0;

  constructor(options: {
    total: number;
    /** At most so many of a group; no limit but the total where undefined. */
    limitOf?: (group: string) => number | undefined;
  }) {
    this.#total = options.total;
    this.#limitOf = options.limitOf ?? (() => undefined);
  }

  has(group: string): boolean {
    const limit = this.#limitOf(group) ?? Infinity;
    return this.#all < this.#total && this.#countOf(group) < limit;
  }

  take(group: string): void {
    this.#all += 1;
    this.#taken.set(group, this.#countOf(group) + 1);
  }

  give(group: string): void {
    this.#all -= 1;
    this.#taken.set(group, this.#countOf(group) - 1);
    for (const ask of [...this.#waiting]) {
      if (!this.has(group)) {
        return;
      }
      this.#waiting.delete(ask);
      ask();
    }
  }

  /** Asks once when a place gets free. */
  wait(ask: () => void): void {
    this.#waiting.add(ask);
  }

  leave(ask: () => void): void {
    this.#waiting.delete(ask);
  }

  #countOf(group: string): number {
    return this.#taken.get(group) ?? 0;
  }
}
