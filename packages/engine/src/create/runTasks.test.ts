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

import fc from 'fast-check';
import { runTasks } from './runTasks';
import { Slots } from './Slots';
import { Task } from './Task';

const never = new AbortController().signal;

/** Tasks that write down when they start and end, and fail where told. */
function recorded(
  graph: Record<string, string[]>,
  options: { failing?: string[]; group?: string } = {},
): { tasks: Task[]; log: string[]; peak: () => number } {
  const log: string[] = [];
  let running = 0;
  let peak = 0;
  const tasks = Object.entries(graph).map(([id, dependsOn]) => ({
    id,
    dependsOn,
    ...(options.group && { group: options.group }),
    run: async () => {
      running += 1;
      peak = Math.max(peak, running);
      log.push(`begin ${id}`);
      await new Promise(resolve => setImmediate(resolve));
      log.push(`end ${id}`);
      running -= 1;
      return !options.failing?.includes(id);
    },
  }));
  return { tasks, log, peak: () => peak };
}

describe('runTasks', () => {
  it('starts a task only after all it depends on have ended', async () => {
    const { tasks, log } = recorded({ c: ['a', 'b'], b: ['a'], a: [] });
    const notRun = await runTasks({ tasks, concurrency: 10, stop: never });
    expect(log).toEqual([
      'begin a',
      'end a',
      'begin b',
      'end b',
      'begin c',
      'end c',
    ]);
    expect(notRun.size).toBe(0);
  });

  it('blocks only what depends on a failed task', async () => {
    const { tasks, log } = recorded(
      { a: [], b: ['a'], c: ['b'], d: [], e: ['d'] },
      { failing: ['a'] },
    );
    const notRun = await runTasks({ tasks, concurrency: 10, stop: never });
    expect(log).toContain('end e');
    expect(notRun).toEqual(
      new Map([
        ['b', ['a']],
        ['c', ['a']],
      ]),
    );
  });

  it('keeps the limits, of all and of a group', async () => {
    const graph = Object.fromEntries(
      [...Array(20).keys()].map(index => [`t${index}`, []]),
    );
    const all = recorded(graph);
    await runTasks({ tasks: all.tasks, concurrency: 3, stop: never });
    expect(all.peak()).toBe(3);
    const grouped = recorded(graph, { group: 'postgres' });
    await runTasks({
      tasks: grouped.tasks,
      concurrency: 10,
      slots: new Slots({ total: 10, limitOf: () => 2 }),
      stop: never,
    });
    expect(grouped.peak()).toBe(2);
  });

  it('shares limits with other runs, and each gets its turn', async () => {
    const graph = Object.fromEntries(
      [...Array(10).keys()].map(index => [`t${index}`, []]),
    );
    const slots = new Slots({ total: 2 });
    const log: string[] = [];
    let running = 0;
    let peak = 0;
    await Promise.all(
      ['one', 'other'].map(name => {
        const { tasks } = recorded(graph);
        const counted = tasks.map(task => ({
          ...task,
          run: async () => {
            running += 1;
            peak = Math.max(peak, running);
            log.push(name);
            const ok = await task.run(() => {});
            running -= 1;
            return ok;
          },
        }));
        return runTasks({
          tasks: counted,
          concurrency: 10,
          slots,
          stop: never,
        });
      }),
    );
    expect(log).toHaveLength(20);
    expect(peak).toBe(2);
    expect(log.slice(0, 10)).toContain('other');
  });

  it('gives the place of a task that only waits to another one, and none to what depends on it', async () => {
    const log: string[] = [];
    let finish = () => {};
    const waiting = new Promise<void>(resolve => {
      finish = resolve;
    });
    await runTasks({
      tasks: [
        {
          id: 'a',
          dependsOn: [],
          run: async leave => {
            log.push('a called');
            leave();
            await waiting;
            log.push('a written');
            return true;
          },
        },
        {
          id: 'b',
          dependsOn: [],
          run: async () => {
            log.push('b');
            finish();
            return true;
          },
        },
        {
          id: 'c',
          dependsOn: ['a'],
          run: async () => {
            log.push('c');
            return true;
          },
        },
      ],
      concurrency: 1,
      stop: never,
    });
    expect(log).toEqual(['a called', 'b', 'a written', 'c']);
  });

  it('blocks a chain of any length', async () => {
    const length = 20_000;
    const chain = Object.fromEntries(
      [...Array(length).keys()].map(index => [
        `t${index}`,
        index === 0 ? [] : [`t${index - 1}`],
      ]),
    );
    const { tasks } = recorded(chain, { failing: ['t0'] });
    const notRun = await runTasks({ tasks, concurrency: 1, stop: never });
    expect(notRun.size).toBe(length - 1);
    expect(notRun.get(`t${length - 1}`)).toEqual(['t0']);
  });

  it('starts what has the longest way to the end first', async () => {
    const { tasks, log } = recorded({
      short: [],
      long1: [],
      long2: ['long1'],
      long3: ['long2'],
    });
    await runTasks({ tasks, concurrency: 1, stop: never });
    expect(log[0]).toBe('begin long1');
  });

  it('starts nothing after the stop, and lets what runs end', async () => {
    const stop = new AbortController();
    const { tasks, log } = recorded({ a: [], b: ['a'] });
    const first = tasks[0].run;
    tasks[0].run = () => {
      stop.abort();
      return first(() => {});
    };
    const notRun = await runTasks({
      tasks,
      concurrency: 10,
      stop: stop.signal,
    });
    expect(log).toEqual(['begin a', 'end a']);
    expect(notRun).toEqual(new Map([['b', []]]));
  });

  it('rethrows what a task threw after the others have ended', async () => {
    const { tasks, log } = recorded({ a: [], b: [] });
    tasks[0].run = async () => {
      throw new Error('fenced');
    };
    await expect(
      runTasks({ tasks, concurrency: 10, stop: never }),
    ).rejects.toThrow('fenced');
    expect(log).toEqual(['begin b', 'end b']);
  });

  it('runs each task of any graph exactly once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 30 }),
        fc.array(fc.tuple(fc.nat({ max: 29 }), fc.nat({ max: 29 }))),
        fc.integer({ min: 1, max: 5 }),
        async (size, pairs, concurrency) => {
          const graph: Record<string, string[]> = Object.fromEntries(
            [...Array(size).keys()].map(index => [`t${index}`, []]),
          );
          for (const [a, b] of pairs) {
            if (a < size && b < size && a > b) {
              graph[`t${a}`].push(`t${b}`);
            }
          }
          const { tasks, log } = recorded(graph);
          await runTasks({ tasks, concurrency, stop: never });
          for (const [id, wanted] of Object.entries(graph)) {
            expect(log.filter(line => line === `begin ${id}`)).toHaveLength(1);
            for (const other of wanted) {
              expect(log.indexOf(`end ${other}`)).toBeLessThan(
                log.indexOf(`begin ${id}`),
              );
            }
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});
