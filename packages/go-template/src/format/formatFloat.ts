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

import { FloatFormat, formatFloat64 } from '../numbers/formatFloat64';
import { Flags } from './Flags';
import { pad, padWithSpaces } from './pad';

const DEFAULT_PRECISION: Readonly<Record<string, number | undefined>> = {
  b: undefined,
  e: 6,
  E: 6,
  f: 6,
  F: 6,
  g: undefined,
  G: undefined,
  v: undefined,
  x: undefined,
  X: undefined,
};

/** A float by a verb; `undefined` when the verb is none for floats. */
export function formatFloat(
  value: number,
  verb: string,
  flags: Flags,
): string | undefined {
  if (!(verb in DEFAULT_PRECISION)) {
    return undefined;
  }
  const format = ({ v: 'g', F: 'f' }[verb] ?? verb) as FloatFormat;
  const precision = flags.precision ?? DEFAULT_PRECISION[verb];
  const plain = formatFloat64(value, format, { precision });
  const sign = /^[-+]/.test(plain) ? plain[0] : '+';
  const digits = plain.replace(/^[-+]/, '');
  if (!Number.isFinite(value)) {
    const isShown = sign === '-' || flags.plus || flags.space;
    const shown = sign === '+' && flags.space && !flags.plus ? ' ' : sign;
    return padWithSpaces((isShown ? shown : hiddenSign(value)) + digits, flags);
  }
  const full =
    flags.sharp && format !== 'b'
      ? keepZeros(digits, format, precision)
      : digits;
  return padSigned(sign, full, flags);
}

/** Only infinity is written with its plus. */
function hiddenSign(value: number): string {
  return Number.isNaN(value) ? '' : '+';
}

function padSigned(sign: string, digits: string, flags: Flags): string {
  const space = sign === '+' && flags.space && !flags.plus;
  const shown = space ? ' ' : sign;
  if (shown === '+' && !flags.plus) {
    return pad(digits, flags);
  }
  // The sign stands before the zeros.
  return flags.zero && !flags.minus
    ? shown +
        pad(digits, {
          ...flags,
          width: flags.width === undefined ? undefined : flags.width - 1,
        })
    : pad(shown + digits, flags);
}

/** `%#g`: a point always, and the zeros that `g` leaves out. */
function keepZeros(
  digits: string,
  format: FloatFormat,
  precision: number | undefined,
): string {
  const isHexadecimal = format === 'x' || format === 'X';
  const [, number, exponent] = (
    isHexadecimal ? /^([^pP]*)(.*)$/ : /^([^eEpP]*)(.*)$/
  ).exec(digits)!;
  const fillsUp = ['g', 'G', 'x'].includes(format);
  const wanted = fillsUp ? precision ?? 6 : 0;
  const significant = number.replace('.', '').replace(/^0+/, '').length;
  const leadingZero = number === '0' ? 1 : 0;
  const missing = Math.max(wanted - significant - leadingZero, 0);
  const point = number.includes('.') ? '' : '.';
  return number + point + '0'.repeat(missing) + exponent;
}
