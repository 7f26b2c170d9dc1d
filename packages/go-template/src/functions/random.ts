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

import { encodeBase64 } from '../text/base64';
import { CallContext } from './CallContext';
import { defineFunction, FunctionFamily } from './defineFunction';
import { GoError } from './GoError';
import { GoFunction } from './GoFunction';

const DIGITS = '0123456789';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const PRINTABLE = Array.from({ length: 95 }, (_, index) =>
  String.fromCharCode(0x20 + index),
).join('');

/** Sprig's random functions. Their bytes come from the caller. */
export const randomFunctions: FunctionFamily = {
  randAlphaNum: randomText(LETTERS + DIGITS),
  randAlpha: randomText(LETTERS),
  randAscii: randomText(PRINTABLE),
  randNumeric: randomText(DIGITS),
  randBytes: defineFunction(['int'], ([count], context) => {
    if (count < 0n) {
      throw new GoError('runtime error: makeslice: len out of range');
    }
    return encodeBase64(context.random(Number(count)));
  }),
  randInt: defineFunction(['int', 'int'], ([least, end], context) => {
    if (end <= least) {
      throw new GoError('invalid argument to Intn');
    }
    return least + randomBelow(end - least, context);
  }),
  shuffle: defineFunction(['string'], ([text], context) => {
    const letters = Array.from(text);
    for (let last = letters.length - 1; last > 0; last--) {
      const other = Number(randomBelow(BigInt(last + 1), context));
      [letters[last], letters[other]] = [letters[other], letters[last]];
    }
    return letters.join('');
  }),
  uuidv4: defineFunction([], (_, context) => {
    const bytes = context.random(16);
    bytes[6] = (bytes[6] & 0x0f) | 0x40; // version 4
    bytes[8] = (bytes[8] & 0x3f) | 0x80; // variant of RFC 4122
    const hex = Buffer.from(bytes).toString('hex');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  }),
};

function randomText(alphabet: string): GoFunction {
  return defineFunction(['int'], ([count], context) => {
    context.budget.claimText(Math.max(Number(count), 0));
    const letters: string[] = [];
    while (letters.length < Number(count)) {
      letters.push(
        ...pickLetters(alphabet, Number(count) - letters.length, context),
      );
    }
    return letters.join('');
  });
}

/** At most so many letters, each as likely as any other: bytes above the last multiple are thrown away. */
function pickLetters(
  alphabet: string,
  count: number,
  context: CallContext,
): string[] {
  const limit = 256 - (256 % alphabet.length);
  const block = Math.min(count, 4096); // small enough to spread over arguments
  return Array.from(context.random(block))
    .filter(byte => byte < limit)
    .map(byte => alphabet[byte % alphabet.length]);
}

/** A number from 0 up to but without a limit, each as likely as any other. */
function randomBelow(limit: bigint, context: CallContext): bigint {
  const largest = (1n << 64n) - ((1n << 64n) % limit);
  for (;;) {
    const bytes = context.random(8);
    const value = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
    if (value < largest) {
      return value % limit;
    }
  }
}
