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

/** What may start, by priority; among equals the first that came. A binary heap: adding and taking cost the logarithm of its size. */
export class ReadyHeap {
  readonly #items: { id: string; priority: number; order: number }[] = [];
  #count = 0;

  /** The priority of the next one. */
  get priority(): number | undefined {
    return this.#items[0]?.priority;
  }

  add(id: string, priority: number): void {
    const items = this.#items;
    let index = items.push({ id, priority, order: this.#count }) - 1;
    this.#count += 1;
    while (index > 0) {
      const parent = Math.floor((index - 1) / 2);
      if (!this.#isBefore(index, parent)) {
        return;
      }
      this.#swap(index, parent);
      index = parent;
    }
  }

  take(): string | undefined {
    const items = this.#items;
    const [first] = items;
    const last = items.pop();
    if (!first || !last || items.length === 0) {
      return first?.id;
    }
    items[0] = last;
    for (let index = 0; ; ) {
      const left = 2 * index + 1;
      const right = left + 1;
      let best = index;
      if (left < items.length && this.#isBefore(left, best)) {
        best = left;
      }
      if (right < items.length && this.#isBefore(right, best)) {
        best = right;
      }
      if (best === index) {
        return first.id;
      }
      this.#swap(index, best);
      index = best;
    }
  }

  #isBefore(one: number, other: number): boolean {
    const [a, b] = [this.#items[one], this.#items[other]];
    return (
      a.priority > b.priority ||
      (a.priority === b.priority && a.order < b.order)
    );
  }

  #swap(one: number, other: number): void {
    const items = this.#items;
    [items[one], items[other]] = [items[other], items[one]];
  }
}
