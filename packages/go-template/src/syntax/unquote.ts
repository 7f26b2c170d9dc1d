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

import { decodeText, encodeText } from '../text/bytes';

const SIMPLE: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
  v: 11,
  '\\': 92,
};

const ESCAPE = new RegExp(
  [
    /\\x([0-9a-fA-F]{2})/,
    /\\([0-7]{3})/,
    /\\u([0-9a-fA-F]{4})/,
    /\\U([0-9a-fA-F]{8})/,
    /\\([abfnrtv\\'"])/,
    /([^\\])/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'uy',
);

/** The text of a string literal of Go with its quotes (`"` or a backquote); `undefined` when an escape is none. */
export function unquote(literal: string): string | undefined {
  const inside = literal.slice(1, -1);
  if (literal.startsWith('`')) {
    return inside.replaceAll('\r', '');
  }
  if (!inside.includes('\\')) {
    return inside;
  }
  const bytes: number[] = [];
  for (let index = 0; index < inside.length; ) {
    const unit = readUnit(inside, index, '"');
    if (!unit) {
      return undefined;
    }
    bytes.push(
      ...(unit.byte === undefined
        ? encodeText(String.fromCodePoint(unit.rune))
        : [unit.byte]),
    );
    index += unit.length;
  }
  return decodeText(Uint8Array.from(bytes));
}

/** The code point of a character literal of Go with its quotes; `undefined` when it is none, or more than one. */
export function unquoteCharacter(literal: string): number | undefined {
  const inside = literal.slice(1, -1);
  const unit = inside === '' ? undefined : readUnit(inside, 0, "'");
  return unit?.length === inside.length ? unit.byte ?? unit.rune : undefined;
}

function readUnit(
  text: string,
  index: number,
  quote: string,
): { rune: number; byte?: number; length: number } | undefined {
  ESCAPE.lastIndex = index;
  const match = ESCAPE.exec(text);
  if (!match) {
    return undefined;
  }
  const [whole, hexByte, octalByte, hex4, hex8, simple, plain] = match;
  const length = whole.length;
  if (plain !== undefined) {
    return { rune: plain.codePointAt(0)!, length };
  }
  if (simple !== undefined) {
    const rune = SIMPLE[simple] ?? simple.codePointAt(0)!;
    const otherQuote = (simple === '"' || simple === "'") && simple !== quote;
    return otherQuote ? undefined : { rune, length };
  }
  if (hexByte !== undefined || octalByte !== undefined) {
    const byte =
      hexByte === undefined ? parseInt(octalByte, 8) : parseInt(hexByte, 16);
    return byte > 255 ? undefined : { rune: byte, byte, length };
  }
  const rune = parseInt(hex4 ?? hex8, 16);
  return rune > 0x10ffff || (rune >= 0xd800 && rune <= 0xdfff)
    ? undefined
    : { rune, length };
}
