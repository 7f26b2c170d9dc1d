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

/** Who has more names than this does not find one by its likeness. */
const MAX_COMPARED = 100;

/**
 * The candidate that a misspelt word most likely means, if one is near enough to be worth suggesting.
 *
 * Near means: the same but for upper and lower case or `-` and `_`, or at most one edit (insert, delete, replace, swap of neighbours) per three letters.
 *
 * @example
 * ```ts
 * suggestNear('readynessProbe', ['livenessProbe', 'readinessProbe']); // 'readinessProbe'
 * ```
 *
 * @public
 */
export function suggestNear(
  word: string,
  candidates: Iterable<string>,
): string | undefined {
  // Longer words are data rather than names, and the distance is quadratic.
  if (word.length === 0 || word.length > 100) {
    return undefined;
  }
  const simplified = simplify(word);
  let best: { candidate: string; distance: number } | undefined;
  let compared = 0;
  for (const candidate of candidates) {
    if (++compared > MAX_COMPARED) {
      break;
    }
    const limit = Math.max(
      1,
      Math.floor(Math.max(word.length, candidate.length) / 3),
    );
    if (
      candidate === word ||
      Math.abs(candidate.length - word.length) > limit
    ) {
      continue;
    }
    const distance = editDistance(simplified, simplify(candidate));
    if (distance <= limit && distance < (best?.distance ?? Infinity)) {
      best = { candidate, distance };
    }
  }
  // A name of one or two letters is near to every other one.
  return best && (best.distance === 0 || word.length > 2)
    ? best.candidate
    : undefined;
}

function simplify(word: string): string {
  return word.toLocaleLowerCase('en').replaceAll('_', '').replaceAll('-', '');
}

/** Optimal string alignment distance: edits of single letters and swaps of neighbours. */
function editDistance(from: string, to: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let distance = Math.min(
        previous[column] + 1,
        current[column - 1] + 1,
        previous[column - 1] + (same ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        from[row - 1] === to[column - 2] &&
        from[row - 2] === to[column - 1]
      ) {
        distance = Math.min(distance, beforePrevious[column - 2] + 1);
      }
      current.push(distance);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[to.length];
}
