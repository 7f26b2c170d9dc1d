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

const UNITS: ReadonlyMap<string, bigint> = new Map([
  ['ns', 1n],
  ['us', 1_000n],
  ['\u00b5s', 1_000n],
  ['\u03bcs', 1_000n],
  ['ms', 1_000_000n],
  ['s', 1_000_000_000n],
  ['m', 60_000_000_000n],
  ['h', 3_600_000_000_000n],
]);

const PART = /([0-9]*)(?:\.([0-9]*))?([^0-9.]+)/y;
const LARGEST = 1n << 63n;

/** Nanoseconds of a text such as `1h30m` or `-1.5s`, as Go's `time.ParseDuration` reads it; `undefined` when it is none. */
export function parseDuration(text: string): bigint | undefined {
  const sign = /^[-+]/.test(text) ? text[0] : '';
  const unsigned = text.slice(sign.length);
  if (unsigned === '0') {
    return 0n;
  }
  const size = unsigned === '' ? undefined : sumOfParts(unsigned);
  if (size === undefined || size > LARGEST) {
    return undefined;
  }
  if (sign === '-') {
    return -size;
  }
  return size === LARGEST ? undefined : size;
}

function sumOfParts(text: string): bigint | undefined {
  let sum = 0n;
  for (let position = 0; position < text.length; ) {
    PART.lastIndex = position;
    const match = PART.exec(text);
    const unit = match && UNITS.get(match[3]);
    if (!match || !unit || match[1] + (match[2] ?? '') === '') {
      return undefined;
    }
    // A number longer than this is too large in any unit.
    if (match[1].length > 40) {
      return undefined;
    }
    sum += BigInt(match[1] || '0') * unit + fractionOf(match[2] ?? '', unit);
    position += match[0].length;
  }
  return sum;
}

/** Go computes with floats here. */
function fractionOf(digits: string, unit: bigint): bigint {
  const used = digits.slice(0, 18);
  return used === ''
    ? 0n
    : BigInt(Math.floor(Number(used) * (Number(unit) / 10 ** used.length)));
}
