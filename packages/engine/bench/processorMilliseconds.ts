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

/** A piece of work, and how often it is done in a round. */
export interface RepeatedWork {
  work: () => unknown;
  times: number;
}

/**
 * Milliseconds of processor time that each piece of work takes once, on all threads, with the collection of the garbage that it makes: small work is often done before
 * the collector runs at all, and would look cheaper than it is if it were timed alone. Each piece is repeated as often as is given, and the least of several rounds counts;
 * the pieces take turns. Needs `--expose-gc`.
 */
export function processorMilliseconds(
  rounds: number,
  pieces: readonly RepeatedWork[],
): number[] {
  pieces.forEach(({ work }) => work());
  const least = pieces.map(() => Infinity);
  for (let round = 0; round < rounds; round += 1) {
    pieces.forEach(({ work, times }, index) => {
      globalThis.gc!();
      const start = process.cpuUsage();
      for (let count = 0; count < times; count += 1) {
        work();
      }
      const { user, system } = process.cpuUsage(start);
      const value = (user + system) / 1000 / times;
      least[index] = Math.min(least[index], value);
    });
  }
  return least;
}
