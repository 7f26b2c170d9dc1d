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

import { isPrintable } from '../text/isPrintable';
import { quoteCharacter } from '../text/quote';
import { Flags } from './Flags';
import { pad, padWithSpaces } from './pad';

const BASES: Readonly<Record<string, number>> = {
  b: 2,
  d: 10,
  o: 8,
  O: 8,
  v: 10,
  x: 16,
  X: 16,
};

const LARGEST_RUNE = 0x10ffffn;

/** An integer by a verb; `undefined` when the verb is none for integers. */
export function formatInteger(
  value: bigint,
  verb: string,
  flags: Flags,
  options: { signed: boolean },
): string | undefined {
  if (verb === 'v' && flags.sharpV && !options.signed) {
    return formatDigits(value, 'x', { ...flags, sharp: true });
  }
  if (BASES[verb]) {
    return formatDigits(value, verb, flags);
  }
  // Go looks at the 64 bits without a sign.
  const unsigned = BigInt.asUintN(64, value);
  const rune = unsigned > LARGEST_RUNE ? 0xfffd : Number(unsigned);
  switch (verb) {
    case 'c':
      return pad(toLetter(rune), flags);
    case 'q':
      return pad(quoteCharacter(rune, { ascii: flags.plus }), flags);
    case 'U':
      return formatUnicode(unsigned, flags);
    default:
      return undefined;
  }
}

function formatDigits(value: bigint, verb: string, flags: Flags): string {
  const magnitude = value < 0n ? -value : value;
  const sign = signOf(value < 0n, flags);
  if (flags.precision === 0 && value === 0n) {
    return ' '.repeat(flags.width ?? 0);
  }
  const zeros = flags.zero && !flags.minus && flags.width !== undefined;
  const least = flags.precision ?? (zeros ? flags.width! - sign.length : 0);
  const lower = magnitude.toString(BASES[verb]).padStart(least, '0');
  const digits = verb === 'X' ? lower.toUpperCase() : lower;
  return padWithSpaces(sign + prefixOf(verb, digits, flags) + digits, flags);
}

function signOf(negative: boolean, flags: Flags): string {
  if (negative) {
    return '-';
  }
  if (flags.plus) {
    return '+';
  }
  return flags.space ? ' ' : '';
}

function prefixOf(verb: string, digits: string, { sharp }: Flags): string {
  const octal = sharp && !digits.startsWith('0') ? '0' : '';
  switch (verb) {
    case 'b':
      return sharp ? '0b' : '';
    case 'o':
      return octal;
    case 'O':
      return `0o${octal}`;
    case 'x':
    case 'X':
      return sharp ? `0${verb}` : '';
    default:
      return '';
  }
}

function formatUnicode(value: bigint, flags: Flags): string {
  const digits = value
    .toString(16)
    .toUpperCase()
    .padStart(Math.max(flags.precision ?? 4, 4), '0');
  const rune = Number(value);
  const shown =
    flags.sharp && value <= LARGEST_RUNE && isPrintable(rune)
      ? ` '${String.fromCodePoint(rune)}'`
      : '';
  return padWithSpaces(`U+${digits}${shown}`, flags);
}

function toLetter(rune: number): string {
  const surrogate = rune >= 0xd800 && rune <= 0xdfff;
  return String.fromCodePoint(surrogate ? 0xfffd : rune);
}
