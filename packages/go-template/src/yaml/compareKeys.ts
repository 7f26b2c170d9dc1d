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

import { runeClass } from '../text/runeClass';

/** The natural order of keys in which `go.yaml.in/yaml/v2` writes maps: numbers in them by their value, other signs before letters. */
export function compareKeys(left: string, right: string): number {
  const [a, b] = [left, right].map(text =>
    Array.from(text, letter => letter.codePointAt(0)!),
  );
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    if (a[index] !== b[index]) {
      return compareAt(a, b, index);
    }
  }
  return a.length - b.length;
}

function compareAt(
  left: readonly number[],
  right: readonly number[],
  index: number,
): number {
  const [leftIsLetter, rightIsLetter] = [left[index], right[index]].map(
    runeClass.isLetter,
  );
  if (leftIsLetter && rightIsLetter) {
    return left[index] - right[index];
  }
  if (leftIsLetter || rightIsLetter) {
    return rightIsLetter ? -1 : 1;
  }
  // A zero behind other digits is one of them, not a leading one.
  const start =
    (left[index] === 0x30 || right[index] === 0x30) &&
    followsNumber(left, index)
      ? 1n
      : 0n;
  const [a, b] = [
    readNumber(left, index, start),
    readNumber(right, index, start),
  ];
  if (a.value !== b.value) {
    return a.value < b.value ? -1 : 1;
  }
  return a.end === b.end ? left[index] - right[index] : a.end - b.end;
}

function followsNumber(letters: readonly number[], index: number): boolean {
  for (
    let before = index - 1;
    before >= 0 && runeClass.isDigit(letters[before]);
    before--
  ) {
    if (letters[before] !== 0x30) {
      return true;
    }
  }
  return false;
}

function readNumber(
  letters: readonly number[],
  index: number,
  start: bigint,
): { value: bigint; end: number } {
  let value = start;
  let end = index;
  while (end < letters.length && runeClass.isDigit(letters[end])) {
    value = BigInt.asIntN(64, value * 10n + BigInt(letters[end] - 0x30));
    end++;
  }
  return { value, end };
}
