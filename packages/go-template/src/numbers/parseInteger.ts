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

const DIGITS: Readonly<Record<number, RegExp>> = {
  2: /^[01]+$/,
  8: /^[0-7]+$/,
  10: /^[0-9]+$/,
  16: /^[0-9a-fA-F]+$/,
};

const PREFIXES: Readonly<Record<number, string>> = {
  2: '0b',
  8: '0o',
  10: '',
  16: '0x',
};

/**
 * Reads an integer as Go's `strconv.ParseInt` and `ParseUint` do.
 *
 * @param options.base - 0 takes the base from the text (`0x`, `0o`, `0b`, a leading `0` is octal) and allows `_` between digits
 * @param options.signed - whether a sign is allowed and the range that of `int64`; otherwise that of `uint64`
 * @returns `undefined` when it is none, or too large
 */
export function parseInteger(
  text: string,
  options: { base: 0 | 8 | 10; signed: boolean },
): bigint | undefined {
  const sign = options.signed && /^[-+]/.test(text) ? text[0] : '';
  const unsigned = text.slice(sign.length);
  const { base, digits } =
    options.base === 0
      ? splitPrefix(unsigned)
      : { base: options.base, digits: unsigned };
  if (digits === undefined || !DIGITS[base].test(digits)) {
    return undefined;
  }
  const magnitude = BigInt(PREFIXES[base] + digits);
  const value = sign === '-' ? -magnitude : magnitude;
  const fits = options.signed
    ? BigInt.asIntN(64, value) === value
    : BigInt.asUintN(64, value) === value;
  return fits ? value : undefined;
}

/** Reads a decimal integer of 64 bits; what is too large is the largest or smallest one, and what is none 0. */
export function parseClampedInteger(text: string): bigint {
  const value = /^[-+]?[0-9]+$/.test(text) ? BigInt(text.replace('+', '')) : 0n;
  if (BigInt.asIntN(64, value) === value) {
    return value;
  }
  return value < 0n ? -(1n << 63n) : (1n << 63n) - 1n;
}

function splitPrefix(text: string): { base: number; digits?: string } {
  const digits = removeUnderscores(text);
  const prefix = digits?.slice(0, 2).toLowerCase();
  const base = { '0b': 2, '0o': 8, '0x': 16 }[prefix ?? ''];
  if (base) {
    return { base, digits: digits!.slice(2) };
  }
  return digits !== undefined && digits.length > 1 && digits.startsWith('0')
    ? { base: 8, digits: digits.slice(1) }
    : { base: 10, digits };
}

const DECIMAL_UNDERSCORES = /^(?:[^_]|(?<=[0-9]|^[-+]?0[oObB])_(?=[0-9]))*$/;
const HEXADECIMAL_UNDERSCORES =
  /^(?:[^_]|(?<=[0-9a-fA-F]|^[-+]?0[xX])_(?=[0-9a-fA-F]))*$/;

/** The text without `_`, which may stand between digits and after a prefix; `undefined` where one stands elsewhere. */
export function removeUnderscores(text: string): string | undefined {
  if (!text.includes('_')) {
    return text;
  }
  const allowed = /^[-+]?0[xX]/.test(text)
    ? HEXADECIMAL_UNDERSCORES
    : DECIMAL_UNDERSCORES;
  return allowed.test(text) ? text.replaceAll('_', '') : undefined;
}
