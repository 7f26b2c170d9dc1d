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

const DIGITS: Readonly<Record<string, string>> = {
  x: '0123456789abcdefABCDEF_',
  o: '01234567_',
  b: '01_',
};
const DECIMAL = '0123456789_';

/** What looks like a number at a place of the template; whether it is one, `parseNumber` decides. */
export function scanNumber(
  source: string,
  start: number,
): { length: number; valid: boolean } {
  const first = scanReal(source, start);
  const sign = source[first.end];
  if (!first.valid || (sign !== '+' && sign !== '-')) {
    return { length: first.end - start, valid: first.valid };
  }
  // `1+2i`, without spaces.
  const second = scanReal(source, first.end);
  return {
    length: second.end - start,
    valid: second.valid && source[second.end - 1] === 'i',
  };
}

function scanReal(
  source: string,
  start: number,
): { end: number; valid: boolean } {
  let end = start;
  const accept = (letters: string) => {
    const found = end < source.length && letters.includes(source[end]);
    end += found ? 1 : 0;
    return found;
  };
  const acceptRun = (letters: string) => {
    while (accept(letters)) {
      // all of them
    }
  };
  accept('+-');
  let base = '';
  if (accept('0') && accept('xXoObB')) {
    base = source[end - 1].toLowerCase();
  }
  const digits = DIGITS[base] ?? DECIMAL;
  acceptRun(digits);
  if (accept('.')) {
    acceptRun(digits);
  }
  const exponents: Readonly<Record<string, string>> = { '': 'eE', x: 'pP' };
  if (accept(exponents[base] ?? '')) {
    accept('+-');
    acceptRun(DECIMAL);
  }
  accept('i');
  const next = source.codePointAt(end);
  const valid =
    next === undefined || !/[\p{L}\p{Nd}_]/u.test(String.fromCodePoint(next));
  return { end, valid };
}
