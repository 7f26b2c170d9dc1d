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

import { removeUnderscores } from './parseInteger';

const DECIMAL = /^[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$/;
const HEXADECIMAL =
  /^([-+]?)0[xX]([0-9a-fA-F]*)\.?([0-9a-fA-F]*)[pP]([-+]?[0-9]+)$/;
const SPECIAL = /^([-+]?)(inf|infinity|nan)$/i;

/** Reads a number as Go's `strconv.ParseFloat` with 64 bits does; `undefined` when it is none, or too large. */
export function parseFloat64(text: string): number | undefined {
  const special = SPECIAL.exec(text);
  if (special) {
    return readSpecial(special[1], special[2].toLowerCase());
  }
  const plain = removeUnderscores(text);
  if (plain === undefined) {
    return undefined;
  }
  const value = DECIMAL.test(plain) ? Number(plain) : readHexadecimal(plain);
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}

function readSpecial(sign: string, name: string): number | undefined {
  if (name === 'nan') {
    return sign === '' ? NaN : undefined;
  }
  return sign === '-' ? -Infinity : Infinity;
}

function readHexadecimal(text: string): number | undefined {
  const match = HEXADECIMAL.exec(text);
  if (!match || match[2] + match[3] === '') {
    return undefined;
  }
  const [, sign, whole, fraction, exponent] = match;
  const mantissa = Number(BigInt(`0x${whole}${fraction}`));
  const value = mantissa * 2 ** (Number(exponent) - 4 * fraction.length);
  return sign === '-' ? -value : value;
}
