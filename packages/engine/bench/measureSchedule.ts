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

import { runTasks } from '../src/create/runTasks';
import { Task } from '../src/create/Task';
import { Measurement } from './Measurement';

const GRAPHS = 200;
const NODES = 300;
const SLOTS = 10;
/** Nodes that a node depends on, at most. */
const DEPENDENCIES = 3;
/** Seconds that a node takes, at most. */
const LONGEST = 100;

interface Job {
  id: string;
  duration: number;
  dependsOn: string[];
}

/** B3: how long random graphs with random durations take on ten slots, beside what is possible at best. Time is simulated. */
export async function measureSchedule(): Promise<Measurement[]> {
  const random = randomNumbers(1);
  const ratios: number[] = [];
  for (let graph = 0; graph < GRAPHS; graph += 1) {
    const jobs = randomJobs(random);
    ratios.push((await makespan(jobs)) / leastPossible(jobs));
  }
  ratios.sort((one, other) => one - other);
  return [
    {
      name: `B3 time of ${GRAPHS} random graphs, times the least possible`,
      value: ratios[GRAPHS / 2],
      unit: 'median',
      limit: 1.05,
    },
    {
      name: 'B3 the same, the worst of them',
      value: ratios[GRAPHS - 1],
      unit: 'worst',
    },
  ];
}

/** Seconds of simulated time that the scheduler takes. */
async function makespan(jobs: readonly Job[]): Promise<number> {
  let now = 0;
  const running: { until: number; end: () => void }[] = [];
  const tasks = jobs.map(
    ({ id, dependsOn, duration }): Task => ({
      id,
      dependsOn,
      run: () =>
        new Promise(resolve => {
          running.push({ until: now + duration, end: () => resolve(true) });
        }),
    }),
  );
  let isDone = false;
  const done = runTasks({
    tasks,
    concurrency: SLOTS,
    stop: new AbortController().signal,
  }).then(() => {
    isDone = true;
  });
  while (!isDone) {
    running.sort((one, other) => other.until - one.until);
    const next = running.pop();
    if (next) {
      now = next.until;
      next.end();
    }
    await new Promise(resolve => setImmediate(resolve));
  }
  await done;
  return now;
}

/** No schedule is shorter than the critical path, or than all work divided by the slots. */
function leastPossible(jobs: readonly Job[]): number {
  const ends = new Map<string, number>();
  for (const { id, dependsOn, duration } of jobs) {
    const start = Math.max(0, ...dependsOn.map(other => ends.get(other)!));
    ends.set(id, start + duration);
  }
  const work = jobs.reduce((sum, { duration }) => sum + duration, 0);
  return Math.max(...ends.values(), work / SLOTS);
}

function randomJobs(random: () => number): Job[] {
  return Array.from({ length: NODES }, (_, index) => {
    const count = index === 0 ? 0 : Math.floor(random() * (DEPENDENCIES + 1));
    return {
      id: `node-${index}`,
      duration: 1 + random() * (LONGEST - 1),
      dependsOn: Array.from(
        { length: count },
        () => `node-${Math.floor(random() * index)}`,
      ),
    };
  });
}

/** The same numbers in every run: mulberry32. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    /* eslint-disable no-bitwise */
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    /* eslint-enable no-bitwise */
  };
}
