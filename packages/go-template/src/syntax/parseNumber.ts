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

import { parseFloat64 } from '../numbers/parseFloat';
import { parseInteger } from '../numbers/parseInteger';
import { Complex } from '../values/Complex';
import { NumberNode } from './nodes';
import { unquoteCharacter } from './unquote';

type NumberValue = Omit<NumberNode, 'type' | 'position' | 'text'>;

const COMPLEX = /^(.*[^eEpP])([-+].*)i$/;

/** What a number or character literal may be: Go's constants have no type until they are used. A text instead is the problem. */
export function parseNumber(text: string): NumberValue | string {
  if (text.startsWith("'")) {
    const rune = unquoteCharacter(text);
    return rune === undefined
      ? `malformed character constant: ${text}`
      : { int: BigInt(rune), unsigned: BigInt(rune), float: rune };
  }
  const complex = text.endsWith('i') ? parseComplex(text) : undefined;
  if (complex) {
    return { complex, ...(complex.imaginary === 0 && ofFloat(complex.real)) };
  }
  const signed = parseInteger(text, { base: 0, signed: true });
  // `-0` is unsigned, too.
  const unsigned =
    signed === 0n ? 0n : parseInteger(text, { base: 0, signed: false });
  const integer = signed ?? unsigned;
  if (integer !== undefined) {
    return { int: signed, unsigned, float: Number(integer) };
  }
  const float = parseFloat64(text);
  if (float === undefined) {
    return `illegal number syntax: "${text}"`;
  }
  return /[.eEpP]/.test(text) ? ofFloat(float) : `integer overflow: "${text}"`;
}

function parseComplex(text: string): Complex | undefined {
  const [, real = '0', imaginary = text.slice(0, -1)] =
    COMPLEX.exec(text) ?? [];
  const parts = [real, imaginary].map(parseFloat64);
  return parts[0] === undefined || parts[1] === undefined
    ? undefined
    : new Complex(parts[0], parts[1]);
}

function ofFloat(float: number): NumberValue {
  const integer = Number.isInteger(float) ? BigInt(float) : undefined;
  return {
    float,
    ...(integer !== undefined &&
      BigInt.asIntN(64, integer) === integer && { int: integer }),
    ...(integer !== undefined &&
      BigInt.asUintN(64, integer) === integer && { unsigned: integer }),
  };
}
