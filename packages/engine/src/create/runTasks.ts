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

/** One thing to do in a run. */
export interface Task {
  id: string;
  /** Ids of tasks that come before; unknown ids do not count. */
  dependsOn: readonly string[];
  /** Tasks of one group share a limit; usually the driver. */
  group?: string;
  /** Resolves with whether what depends on it may start. */
  run(): Promise<boolean>;
}

/**
 * Runs tasks in the order of their dependencies, as many at once as the limits allow. Among the ready ones that with the longest way to the
 * end goes first (critical path), so that the whole takes as little time as it can.
 *
 * @remarks A task that fails blocks only what depends on it, directly or not; everything else runs. Nothing starts after `stop` aborts.
 *
 * @returns the ids that never ran, each with the ids of the failed tasks that blocked it; empty ones were not started because of `stop`
 * @throws what a task threw, once all that run have ended
 */
export async function runTasks(options: {
  tasks: readonly Task[];
  concurrency: number;
  groupLimit?: (group: string) => number | undefined;
  stop: AbortSignal;
}): Promise<Map<string, string[]>> {
  const { concurrency, groupLimit, stop } = options;
  const tasks = new Map(options.tasks.map(task => [task.id, task]));
  const dependants = new Map<string, string[]>();
  const missing = new Map<string, number>();
  const blockedBy = new Map<string, Set<string>>();
  for (const task of tasks.values()) {
    const wanted = new Set(task.dependsOn.filter(id => tasks.has(id)));
    missing.set(task.id, wanted.size);
    for (const id of wanted) {
      const list = dependants.get(id);
      if (list) {
        list.push(task.id);
      } else {
        dependants.set(id, [task.id]);
      }
    }
  }
  const priority = longestWays(tasks, dependants);
  const ready = [...tasks.keys()].filter(id => missing.get(id) === 0);
  const running = new Set<string>();
  const perGroup = new Map<string, number>();
  const notRun = new Map([...tasks.keys()].map(id => [id, [] as string[]]));

  function next(): Task | undefined {
    if (stop.aborted || running.size >= concurrency) {
      return undefined;
    }
    let best: number | undefined;
    ready.forEach((id, index) => {
      const { group } = tasks.get(id)!;
      const limit = group === undefined ? undefined : groupLimit?.(group);
      const full = limit !== undefined && (perGroup.get(group!) ?? 0) >= limit;
      if (
        !full &&
        (best === undefined || priority.get(id)! > priority.get(ready[best])!)
      ) {
        best = index;
      }
    });
    return best === undefined ? undefined : tasks.get(ready.splice(best, 1)[0]);
  }

  function settle(id: string, by: ReadonlySet<string>): void {
    for (const dependant of dependants.get(id) ?? []) {
      if (by.size > 0) {
        const known = blockedBy.get(dependant) ?? new Set();
        by.forEach(other => known.add(other));
        blockedBy.set(dependant, known);
      }
      const left = missing.get(dependant)! - 1;
      missing.set(dependant, left);
      if (left === 0) {
        const blockers = blockedBy.get(dependant);
        if (blockers) {
          notRun.set(dependant, [...blockers].sort());
          settle(dependant, blockers);
        } else {
          ready.push(dependant);
        }
      }
    }
  }

  await new Promise<void>((resolve, reject) => {
    let failure: { error: unknown } | undefined;
    function advance(): void {
      for (
        let task = failure ? undefined : next();
        task;
        task = failure ? undefined : next()
      ) {
        start(task);
      }
      if (running.size === 0) {
        stop.removeEventListener('abort', advance);
        if (failure) {
          reject(failure.error);
        } else {
          resolve();
        }
      }
    }

    function start(task: Task): void {
      running.add(task.id);
      notRun.delete(task.id);
      count(perGroup, task.group, 1);
      task
        .run()
        .then(
          ok => settle(task.id, ok ? new Set() : new Set([task.id])),
          error => {
            failure ??= { error };
          },
        )
        .finally(() => {
          running.delete(task.id);
          count(perGroup, task.group, -1);
          advance();
        });
    }

    stop.addEventListener('abort', advance);
    advance();
  });
  return notRun;
}

function count(
  counts: Map<string, number>,
  group: string | undefined,
  by: number,
): void {
  if (group !== undefined) {
    counts.set(group, (counts.get(group) ?? 0) + by);
  }
}

/** Tasks on the longest way from each task to an end. Iterative, from the ends backwards. */
function longestWays(
  tasks: ReadonlyMap<string, Task>,
  dependants: ReadonlyMap<string, readonly string[]>,
): Map<string, number> {
  const ways = new Map<string, number>();
  const left = new Map<string, number>();
  const stack: string[] = [];
  for (const id of tasks.keys()) {
    const size = dependants.get(id)?.length ?? 0;
    left.set(id, size);
    if (size === 0) {
      stack.push(id);
    }
  }
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    const below = (dependants.get(id) ?? []).map(other => ways.get(other)!);
    ways.set(id, 1 + below.reduce((a, b) => Math.max(a, b), 0));
    for (const other of new Set(tasks.get(id)!.dependsOn)) {
      if (tasks.has(other)) {
        const rest = left.get(other)! - 1;
        left.set(other, rest);
        if (rest === 0) {
          stack.push(other);
        }
      }
    }
  }
  return ways;
}
