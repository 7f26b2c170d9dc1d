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
 * Milliseconds that a piece of work takes: the least of several rounds, since what other programs of the machine take is not its own.
 *
 * @param prepare - makes what one round works on, outside the measured time
 */
export function fastestMilliseconds<T>(
  rounds: number,
  prepare: () => T,
  work: (prepared: T) => unknown,
): number {
  let fastest = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const prepared = prepare();
    const start = performance.now();
    work(prepared);
    fastest = Math.min(fastest, performance.now() - start);
  }
  return fastest;
}
