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

const ALPHABET =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const PADDING = '='.charCodeAt(0);
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

const VALUES = new Map(
  Array.from(ALPHABET, (letter, value) => [letter.charCodeAt(0), value]),
);

export function encodeBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

/** The bytes that base 64 stands for, or the place in it that is wrong. As strict as Go's, which only overlooks line ends. */
export function decodeBase64(text: string): Uint8Array | number {
  const input = encodeText(text);
  const output: number[] = [];
  let bits = 0;
  let digits = 0;
  for (let index = 0; index < input.length; index++) {
    const value = VALUES.get(input[index]);
    if (value !== undefined) {
      bits = ((bits << 6) | value) & 0xffffff;
      digits = (digits + 1) % 4;
      if (digits === 0) {
        output.push(bits >> 16, (bits >> 8) & 0xff, bits & 0xff);
      }
    } else if (input[index] === PADDING) {
      const wrong = checkPadding(input, index, digits);
      return wrong ?? Uint8Array.from([...output, ...lastBytes(bits, digits)]);
    } else if (!isLineEnd(input[index])) {
      return index;
    }
  }
  return digits === 0 ? Uint8Array.from(output) : input.length - digits;
}

/** Nothing but the right number of `=` and line ends may follow. */
function checkPadding(
  input: Uint8Array,
  start: number,
  digits: number,
): number | undefined {
  if (digits < 2) {
    return start;
  }
  let index = skipLineEnds(input, start + 1);
  if (digits === 2) {
    if (index === input.length) {
      return index;
    }
    if (input[index] !== PADDING) {
      return index - 1;
    }
    index = skipLineEnds(input, index + 1);
  }
  return index < input.length ? index : undefined;
}

function lastBytes(bits: number, digits: number): number[] {
  return digits === 2
    ? [(bits >> 4) & 0xff]
    : [(bits >> 10) & 0xff, (bits >> 2) & 0xff];
}

function skipLineEnds(input: Uint8Array, start: number): number {
  let index = start;
  while (index < input.length && isLineEnd(input[index])) {
    index++;
  }
  return index;
}

function isLineEnd(byte: number): boolean {
  return byte === LINE_FEED || byte === CARRIAGE_RETURN;
}
