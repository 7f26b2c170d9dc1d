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

import {
  DecimalDigits,
  exactDigits,
  roundDigits,
  shortestDigits,
  splitFloat,
} from './decimalDigits';

/** How a float is written: with exponent, without, either, or in powers of two. */
export type FloatFormat = 'e' | 'E' | 'f' | 'g' | 'G' | 'b' | 'x' | 'X';

/** The exponent from which the shortest form of `%g` has one. */
const SHORTEST_EXPONENT = 6;

/**
 * Writes a float as Go's `strconv.FormatFloat` with 64 bits does.
 *
 * @param options.precision - digits behind the point, for `g` digits in all; `undefined` for the fewest that lead back to the same float
 */
export function formatFloat64(
  value: number,
  format: FloatFormat,
  options: { precision?: number } = {},
): string {
  if (Number.isNaN(value)) {
    return 'NaN';
  }
  if (!Number.isFinite(value)) {
    return value > 0 ? '+Inf' : '-Inf';
  }
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const { precision } = options;
  switch (format) {
    case 'b': {
      const { mantissa, exponent } = splitFloat(value);
      return `${sign}${mantissa}p${exponent < 0 ? '' : '+'}${exponent}`;
    }
    case 'x':
      return sign + formatHexadecimal(value, precision);
    case 'X':
      return sign + formatHexadecimal(value, precision).toUpperCase();
    case 'E':
    case 'G':
      return (
        sign +
        formatDecimal(
          value,
          format === 'E' ? 'e' : 'g',
          precision,
        ).toUpperCase()
      );
    default:
      return sign + formatDecimal(value, format, precision);
  }
}

function formatDecimal(
  value: number,
  format: 'e' | 'f' | 'g',
  precision: number | undefined,
): string {
  if (precision === undefined) {
    const decimal = shortestDigits(value);
    const { digits, point } = decimal;
    switch (format) {
      case 'e':
        return withExponent(decimal, Math.max(digits.length - 1, 0));
      case 'f':
        return withoutExponent(decimal, Math.max(digits.length - point, 0));
      default:
        return either(decimal, digits.length, SHORTEST_EXPONENT);
    }
  }
  const exact = exactDigits(value);
  switch (format) {
    case 'e':
      return withExponent(roundDigits(exact, precision + 1), precision);
    case 'f':
      return withoutExponent(
        roundDigits(exact, exact.point + precision),
        precision,
      );
    default: {
      const wanted = precision === 0 ? 1 : precision;
      const decimal = roundDigits(exact, wanted);
      const { digits, point } = decimal;
      const limit =
        wanted > digits.length && digits.length >= point
          ? digits.length
          : wanted;
      return either(decimal, digits.length, limit);
    }
  }
}

/** `%g`: with an exponent when it is below -4 or reaches the limit. */
function either(decimal: DecimalDigits, digits: number, limit: number): string {
  const exponent = decimal.digits === '' ? -1 : decimal.point - 1;
  return decimal.digits !== '' && (exponent < -4 || exponent >= limit)
    ? withExponent(decimal, digits - 1)
    : withoutExponent(decimal, Math.max(digits - decimal.point, 0));
}

function withExponent(
  { digits, point }: DecimalDigits,
  fraction: number,
): string {
  const all = digits.padEnd(fraction + 1, '0');
  const exponent = digits === '' ? 0 : point - 1;
  const size = String(Math.abs(exponent)).padStart(2, '0');
  return [
    all[0],
    fraction > 0 ? `.${all.slice(1, fraction + 1)}` : '',
    `e${exponent < 0 ? '-' : '+'}${size}`,
  ].join('');
}

function withoutExponent(
  { digits, point }: DecimalDigits,
  fraction: number,
): string {
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0';
  const behind = point > 0 ? digits.slice(point) : '0'.repeat(-point) + digits;
  return fraction > 0
    ? `${whole}.${behind.slice(0, fraction).padEnd(fraction, '0')}`
    : whole;
}

/** `0x1.8p+01`: one digit before the point, the exponent of two behind the `p`. */
function formatHexadecimal(
  value: number,
  precision: number | undefined,
): string {
  const { mantissa, exponent } = splitFloat(value);
  if (mantissa === 0n) {
    return `0x0${precision ? `.${'0'.repeat(precision)}` : ''}p+00`;
  }
  const length = mantissa.toString(2).length;
  // One bit before the point, 13 digits of four bits behind it.
  let scaled = mantissa << BigInt(53 - length);
  let power = exponent + length - 1;
  if (precision !== undefined && precision < 13) {
    const dropped = BigInt(4 * (13 - precision));
    scaled = roundHalfEven(scaled, dropped) << dropped;
  }
  if (scaled >> 53n) {
    scaled >>= 1n;
    power++;
  }
  const fraction = (scaled & ((1n << 52n) - 1n)).toString(16).padStart(13, '0');
  const shown =
    precision === undefined
      ? fraction.replace(/0+$/, '')
      : fraction.slice(0, precision).padEnd(precision, '0');
  const size = String(Math.abs(power)).padStart(2, '0');
  return `0x1${shown && `.${shown}`}p${power < 0 ? '-' : '+'}${size}`;
}

function roundHalfEven(value: bigint, bits: bigint): bigint {
  const kept = value >> bits;
  const rest = value - (kept << bits);
  const half = 1n << (bits - 1n);
  const up = rest > half || (rest === half && kept % 2n === 1n);
  return up ? kept + 1n : kept;
}
