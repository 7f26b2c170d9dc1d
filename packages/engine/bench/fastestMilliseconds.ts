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
 * Milliseconds that each piece of work takes: the least of several rounds, since what other programs of the machine take is not its own.
 * The pieces take turns, so that a busy moment does not hit one of them alone.
 */
export function fastestMilliseconds(
  rounds: number,
  pieces: readonly (() => unknown)[],
): number[] {
  const fastest = pieces.map(() => Infinity);
  for (let round = 0; round < rounds; round += 1) {
    pieces.forEach((work, index) => {
      const start = performance.now();
      work();
      fastest[index] = Math.min(fastest[index], performance.now() - start);
    });
  }
  return fastest;
}
