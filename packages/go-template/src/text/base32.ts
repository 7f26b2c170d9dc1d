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

import { encodeText } from './bytes';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const PADDING = '='.charCodeAt(0);
const GROUP = 8;

const VALUES = new Map(
  Array.from(ALPHABET, (letter, value) => [letter.charCodeAt(0), value]),
);

/** How many digits a last group may have, and the bytes that they stand for. */
const LAST_GROUPS: ReadonlyMap<number, number> = new Map([
  [2, 1],
  [4, 2],
  [5, 3],
  [7, 4],
]);

export function encodeBase32(bytes: Uint8Array): string {
  const output: string[] = [];
  let bits = 0;
  let count = 0;
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    count += 8;
    for (; count >= 5; count -= 5) {
      output.push(ALPHABET[(bits >> (count - 5)) & 31]);
    }
    bits &= (1 << count) - 1;
  }
  if (count > 0) {
    output.push(ALPHABET[bits << (5 - count)]);
  }
  const length = Math.ceil(output.length / GROUP) * GROUP;
  return output.join('').padEnd(length, '=');
}

/** The bytes that base 32 stands for, or the place in it that is wrong. Line ends are overlooked. */
export function decodeBase32(text: string): Uint8Array | number {
  const input = encodeText(text.replace(/[\r\n]/g, ''));
  const output: number[] = [];
  for (let start = 0; start < input.length; start += GROUP) {
    const digits = readGroup(input, start);
    if (typeof digits === 'number') {
      return digits;
    }
    output.push(...bytesOf(digits));
    if (digits.length < GROUP) {
      break; // Go does not look at what follows the padding.
    }
  }
  return Uint8Array.from(output);
}

function readGroup(input: Uint8Array, start: number): number[] | number {
  const digits: number[] = [];
  for (let index = start; index < start + GROUP; index++) {
    if (index >= input.length) {
      return input.length - digits.length;
    }
    const left = input.length - index - 1;
    if (input[index] === PADDING && digits.length >= 2 && left < GROUP) {
      return checkPadding(input, index, digits) ?? digits;
    }
    const value = VALUES.get(input[index]);
    if (value === undefined) {
      return index;
    }
    digits.push(value);
  }
  return digits;
}

function checkPadding(
  input: Uint8Array,
  start: number,
  digits: readonly number[],
): number | undefined {
  const missing = GROUP - 1 - digits.length;
  const following = input.subarray(start + 1);
  if (following.length < missing) {
    return input.length;
  }
  const wrong = following
    .subarray(0, missing)
    .findIndex(byte => byte !== PADDING);
  if (wrong >= 0) {
    return start + wrong;
  }
  return LAST_GROUPS.has(digits.length) ? undefined : start;
}

function bytesOf(digits: readonly number[]): number[] {
  const bits = digits.map(digit => digit.toString(2).padStart(5, '0')).join('');
  const count = LAST_GROUPS.get(digits.length) ?? 5;
  return Array.from({ length: count }, (_, index) =>
    parseInt(bits.slice(index * 8, index * 8 + 8), 2),
  );
}
