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

import { ExactScalar } from '../model/ExactScalar';

/** What a plain scalar can mean, before it is decided how JSON holds it. */
export type PlainScalar =
  | null
  | boolean
  | number
  | bigint
  | string
  | ExactScalar;

/** Words with a meaning. `yes`, `no`, `on` and `off` are ordinary text. */
const WORDS = new Map<string, PlainScalar>([
  ...['', '~', 'null', 'Null', 'NULL'].map(word => [word, null] as const),
  ...['true', 'True', 'TRUE'].map(word => [word, true] as const),
  ...['false', 'False', 'FALSE'].map(word => [word, false] as const),
  ...['.nan', '.NaN', '.NAN'].map(word => [word, NaN] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map(
    word => [word, Infinity] as const,
  ),
  ...['-.inf', '-.Inf', '-.INF'].map(word => [word, -Infinity] as const),
]);

/** Only these begin a number or a timestamp, so that most texts need no further test. */
const NUMBER_START = /^[-+.0-9]/;
/** A decimal integer without a leading zero. */
const DECIMAL = /^[-+]?(?:0|[1-9][0-9]*)$/;
/** Octal as YAML 1.1 (`0644`) and YAML 1.2 (`0o644`) write it. */
const OCTAL = /^([-+]?)0[oO]?([0-7]+)$/;
/** Hexadecimal and binary integers: `0x1F`, `0b101`. */
const PREFIXED = /^([-+]?)(0[xX][0-9a-fA-F]+|0[bB][01]+)$/;
/** A number with a fraction or an exponent, or digits that are none of the above, such as `089`. */
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
/** A date, optionally with a time and a zone: the four forms that YAML parsers in Go accept. */
const TIMESTAMP =
  /^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:([Tt ])([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})(?:\.([0-9]+))?(Z|[-+][0-9]{2}:[0-9]{2})?)?$/;

/** Zeros that a fraction of a second does not need. */
const TRAILING_ZEROS = /0+$/;

/** Sign, prefix and 64 binary digits. Longer ones are no 64-bit integers and costly to read. */
const MAX_INTEGER_LENGTH = 67;

/** The range of 64-bit integers, signed and unsigned together: beyond it a number is a floating-point one. */
const INTEGER_LIMITS = { low: -(2n ** 63n), high: 2n ** 64n - 1n };

/**
 * The meaning of a scalar without quotes, by the rules of `yaml.v3`, with which the reference implementation reads Score: YAML 1.2's core schema, and of
 * YAML 1.1 octal numbers with a leading zero, `_` within numbers, and timestamps.
 */
export function resolvePlainScalar(text: string): PlainScalar {
  const word = WORDS.get(text);
  if (word !== undefined) {
    return word;
  }
  if (!NUMBER_START.test(text)) {
    return text;
  }
  return (
    resolveTimestamp(text) ?? resolveNumber(withoutUnderscores(text)) ?? text
  );
}

/** A number that begins with its fraction has none. */
function withoutUnderscores(text: string): string {
  return text.startsWith('.') ? text : text.replaceAll('_', '');
}

function resolveNumber(text: string): number | bigint | undefined {
  const integer = resolveInteger(text);
  if (
    integer !== undefined &&
    integer >= INTEGER_LIMITS.low &&
    integer <= INTEGER_LIMITS.high
  ) {
    const number = Number(integer);
    return Number.isSafeInteger(number) ? number : integer;
  }
  const float = FLOAT.test(text) ? Number(text) : Infinity;
  // What is too large for a number is text.
  return Number.isFinite(float) ? float : undefined;
}

function resolveInteger(text: string): bigint | undefined {
  if (text.length > MAX_INTEGER_LENGTH) {
    return undefined;
  }
  if (DECIMAL.test(text)) {
    return BigInt(text.replace('+', ''));
  }
  const octal = OCTAL.exec(text);
  if (octal) {
    return signed(octal[1], BigInt(`0o${octal[2]}`));
  }
  const prefixed = PREFIXED.exec(text);
  return prefixed
    ? signed(prefixed[1], BigInt(prefixed[2].toLowerCase()))
    : undefined;
}

function signed(sign: string, magnitude: bigint): bigint {
  return sign === '-' ? -magnitude : magnitude;
}

function resolveTimestamp(text: string): ExactScalar | undefined {
  const match = TIMESTAMP.exec(text);
  if (!match) {
    return undefined;
  }
  const [, year, month, day, separator, hour, minute, second, fraction, zone] =
    match;
  // A zone belongs to the form with a `T` and is required there.
  if (separator !== undefined && (separator === ' ') === (zone !== undefined)) {
    return undefined;
  }
  const date = `${year}-${two(month)}-${two(day)}`;
  const time = `${two(hour)}:${two(minute)}:${two(second)}`;
  if (!isRealTime(date, time)) {
    return undefined;
  }
  const digits = (fraction ?? '').slice(0, 9).replace(TRAILING_ZEROS, '');
  return new ExactScalar({
    kind: 'timestamp',
    text: `${date}T${time}${digits && `.${digits}`}${normalZone(zone)}`,
  });
}

function two(digits = '0'): string {
  return digits.padStart(2, '0');
}

/** Whether the calendar has that day and the clock that time: `Date` moves 30 February on, which shows. */
function isRealTime(date: string, time: string): boolean {
  const parsed = new Date(`${date}T${time}Z`);
  return (
    !Number.isNaN(parsed.getTime()) &&
    parsed.toISOString().startsWith(`${date}T${time}`)
  );
}

function normalZone(zone: string | undefined): string {
  return zone === undefined || zone === '+00:00' ? 'Z' : zone;
}
