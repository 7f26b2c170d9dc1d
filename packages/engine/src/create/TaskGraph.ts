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

import { Task } from './Task';

/** Which tasks wait for which, and which have become ready. No recursion: a chain may be as long as an environment is large. */
export class TaskGraph {
  readonly #tasks: ReadonlyMap<string, Task>;
  readonly #dependants = new Map<string, string[]>();
  readonly #missing = new Map<string, number>();
  readonly #blockedBy = new Map<string, Set<string>>();

  constructor(tasks: readonly Task[]) {
    this.#tasks = new Map(tasks.map(task => [task.id, task]));
    for (const task of tasks) {
      const wanted = this.#wantedBy(task);
      this.#missing.set(task.id, wanted.length);
      for (const id of wanted) {
        const list = this.#dependants.get(id);
        if (list) {
          list.push(task.id);
        } else {
          this.#dependants.set(id, [task.id]);
        }
      }
    }
  }

  /** Those that wait for nothing. */
  get roots(): string[] {
    return [...this.#missing].flatMap(([id, count]) => (count ? [] : [id]));
  }

  /**
   * Takes down that a task has ended.
   *
   * @returns those that nothing holds back any more, and those that never run, with the failed ones that block them
   */
  settle(
    id: string,
    ok: boolean,
  ): { ready: string[]; blocked: Map<string, string[]> } {
    const ready: string[] = [];
    const blocked = new Map<string, string[]>();
    const stack: [string, ReadonlySet<string>][] = [
      [id, new Set(ok ? [] : [id])],
    ];
    for (let entry = stack.pop(); entry; entry = stack.pop()) {
      const [ended, by] = entry;
      for (const dependant of this.#dependants.get(ended) ?? []) {
        this.#block(dependant, by);
        const left = this.#missing.get(dependant)! - 1;
        this.#missing.set(dependant, left);
        const blockers = this.#blockedBy.get(dependant);
        if (left === 0 && blockers) {
          blocked.set(dependant, [...blockers].sort());
          stack.push([dependant, blockers]);
        } else if (left === 0) {
          ready.push(dependant);
        }
      }
    }
    return { ready, blocked };
  }

  /** Tasks on the longest way from each task to an end, itself included. */
  longestWays(): Map<string, number> {
    const ways = new Map<string, number>();
    const left = new Map<string, number>();
    const stack: string[] = [];
    for (const id of this.#tasks.keys()) {
      const count = this.#dependants.get(id)?.length ?? 0;
      left.set(id, count);
      if (count === 0) {
        stack.push(id);
      }
    }
    for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
      const below = this.#dependants.get(id) ?? [];
      ways.set(
        id,
        1 + below.reduce((most, other) => Math.max(most, ways.get(other)!), 0),
      );
      for (const other of this.#wantedBy(this.#tasks.get(id)!)) {
        const rest = left.get(other)! - 1;
        left.set(other, rest);
        if (rest === 0) {
          stack.push(other);
        }
      }
    }
    return ways;
  }

  #wantedBy(task: Task): string[] {
    return [...new Set(task.dependsOn)].filter(id => this.#tasks.has(id));
  }

  #block(id: string, by: ReadonlySet<string>): void {
    if (by.size > 0) {
      const known = this.#blockedBy.get(id) ?? new Set();
      by.forEach(other => known.add(other));
      this.#blockedBy.set(id, known);
    }
  }
}
