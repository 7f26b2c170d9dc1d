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

import { ReadyHeap } from './ReadyHeap';
import { Slots } from './Slots';
import { Task } from './Task';
import { TaskGraph } from './TaskGraph';

/**
 * Runs tasks in the order of their dependencies, as many at once as the limits allow. Among the ready ones that with the longest way to the
 * end goes first (critical path), so that the whole takes as little time as it can.
 *
 * @remarks A task that fails blocks only what depends on it, directly or not; everything else runs. Nothing starts after `stop` aborts.
 *
 * @param slots - limits that other runs share
 * @returns the ids that never ran, each with the ids of the failed tasks that blocked it; empty ones were not started because of `stop`
 * @throws what a task threw, once all that run have ended
 */
export async function runTasks(options: {
  tasks: readonly Task[];
  concurrency: number;
  slots?: Slots;
  stop: AbortSignal;
}): Promise<Map<string, string[]>> {
  const { tasks, concurrency, slots, stop } = options;
  const byId = new Map(tasks.map(task => [task.id, task]));
  const graph = new TaskGraph(tasks);
  const priorities = graph.longestWays();
  const ready = new Map<string, ReadyHeap>();
  const notRun = new Map(tasks.map(({ id }) => [id, [] as string[]]));
  let inPlaces = 0;
  let unfinished = 0;
  let failure: { error: unknown } | undefined;

  function add(id: string): void {
    const group = groupOf(byId.get(id)!);
    const heap = ready.get(group) ?? new ReadyHeap();
    ready.set(group, heap);
    heap.add(id, priorities.get(id)!);
  }

  function hasReady(): boolean {
    return [...ready.values()].some(heap => heap.priority !== undefined);
  }

  function next(): Task | undefined {
    if (failure || stop.aborted || inPlaces >= concurrency) {
      return undefined;
    }
    let best: ReadyHeap | undefined;
    let isHeldBack = false;
    for (const [group, heap] of ready) {
      if (heap.priority === undefined) {
        continue;
      }
      if (slots && !slots.has(group)) {
        isHeldBack = true;
      } else if (!best || heap.priority > best.priority!) {
        best = heap;
      }
    }
    if (isHeldBack) {
      slots!.wait(advance);
    }
    const id = best?.take();
    return id === undefined ? undefined : byId.get(id);
  }

  let done: () => void = () => {};
  const finished = new Promise<void>(resolve => {
    done = resolve;
  });

  function advance(): void {
    for (let task = next(); task; task = next()) {
      start(task);
    }
    if (unfinished === 0 && (failure || stop.aborted || !hasReady())) {
      done();
    }
  }

  function start(task: Task): void {
    const { id } = task;
    const group = groupOf(task);
    let hasPlace = true;
    inPlaces += 1;
    unfinished += 1;
    slots?.take(group);
    notRun.delete(id);

    function leave(): void {
      if (hasPlace) {
        hasPlace = false;
        inPlaces -= 1;
        slots?.give(group);
        advance();
      }
    }

    task
      .run(leave)
      .then(
        ok => {
          const settled = graph.settle(id, ok);
          settled.ready.forEach(add);
          settled.blocked.forEach((by, other) => notRun.set(other, by));
        },
        error => {
          failure ??= { error };
        },
      )
      .finally(() => {
        unfinished -= 1;
        leave();
        advance();
      });
  }

  graph.roots.forEach(add);
  stop.addEventListener('abort', advance);
  advance();
  await finished;
  stop.removeEventListener('abort', advance);
  slots?.leave(advance);
  if (failure) {
    throw failure.error;
  }
  return notRun;
}

function groupOf({ group = '' }: Task): string {
  return group;
}
