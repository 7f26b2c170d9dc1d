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

import { trimEnd } from '../text/trimEnd';
/** The digits of a number: it is 0.d₁d₂d₃… × 10^point. No leading or trailing zeros; zero has no digits. */
export interface DecimalDigits {
  digits: string;
  point: number;
}

/** The fewest digits that lead back to the same float. */
export function shortestDigits(value: number): DecimalDigits {
  const [mantissa, exponent] = Math.abs(value).toExponential().split('e');
  return trim({
    digits: mantissa.replace('.', ''),
    point: Number(exponent) + 1,
  });
}

/** All digits of a finite float: every one is a sum of powers of two, so there are at most a thousand. */
export function exactDigits(value: number): DecimalDigits {
  const { mantissa, exponent } = splitFloat(value);
  if (exponent >= 0) {
    const digits = String(mantissa << BigInt(exponent));
    return trim({ digits, point: digits.length });
  }
  // m / 2^k = m · 5^k / 10^k
  const digits = String(mantissa * 5n ** BigInt(-exponent));
  return trim({ digits, point: digits.length + exponent });
}

/** Rounds to a number of digits, halves to the even digit. */
export function roundDigits(
  decimal: DecimalDigits,
  count: number,
): DecimalDigits {
  const { digits, point } = decimal;
  if (count >= digits.length) {
    return decimal;
  }
  if (count < 0) {
    return { digits: '', point: 0 };
  }
  const kept = digits.slice(0, count);
  if (!roundsUp(digits, count)) {
    return trim({ digits: kept, point });
  }
  const raised = String(BigInt(`0${kept}`) + 1n).padStart(count, '0');
  return trim({ digits: raised, point: point + raised.length - count });
}

/** A float as `mantissa · 2^exponent`, without its sign. */
export function splitFloat(value: number): {
  mantissa: bigint;
  exponent: number;
} {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const fraction = bits & 0xfffffffffffffn;
  const biased = Number((bits >> 52n) & 0x7ffn);
  return biased === 0
    ? { mantissa: fraction, exponent: -1074 }
    : { mantissa: fraction | (1n << 52n), exponent: biased - 1075 };
}

function roundsUp(digits: string, count: number): boolean {
  const isHalf = digits[count] === '5' && digits.length === count + 1;
  return isHalf
    ? count > 0 && Number(digits[count - 1]) % 2 === 1
    : digits[count] >= '5';
}

function trim({ digits, point }: DecimalDigits): DecimalDigits {
  const leading = /^0*/.exec(digits)![0].length;
  const trimmed = trimEnd(digits.slice(leading), '0');
  return trimmed === ''
    ? { digits: '', point: 0 }
    : { digits: trimmed, point: point - leading };
}
