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

import { encodeText } from './bytes';
import { isPrintable } from './isPrintable';

const SIMPLE: ReadonlyMap<number, string> = new Map([
  [7, '\\a'],
  [8, '\\b'],
  [12, '\\f'],
  [10, '\\n'],
  [13, '\\r'],
  [9, '\\t'],
  [11, '\\v'],
  [92, '\\\\'],
]);

/** All but ASCII that stands for itself. */
const NOT_PLAIN = /[^ !#-[\]-~]/gu;

/** A text as a string literal of Go, as `strconv.Quote` writes it; with `ascii` as `QuoteToASCII` does. */
export function quote(text: string, options: { ascii?: boolean } = {}): string {
  const escaped = text.replace(NOT_PLAIN, letter =>
    escapeRune(letter.codePointAt(0)!, '"', options.ascii ?? false),
  );
  return `"${escaped}"`;
}

/** A code point as a character literal of Go, as `strconv.QuoteRune` writes it. */
export function quoteCharacter(
  rune: number,
  options: { ascii?: boolean } = {},
): string {
  const valid =
    rune >= 0 && rune <= 0x10ffff && !(rune >= 0xd800 && rune <= 0xdfff);
  return `'${escapeRune(valid ? rune : 0xfffd, "'", options.ascii ?? false)}'`;
}

function escapeRune(rune: number, quoteMark: string, ascii: boolean): string {
  const letter = String.fromCodePoint(rune);
  const simple = SIMPLE.get(rune);
  if (simple !== undefined || letter === quoteMark) {
    return simple ?? `\\${letter}`;
  }
  if (rune >= 0xdc80 && rune <= 0xdcff) {
    return `\\x${hex(encodeText(letter)[0], 2)}`;
  }
  if (ascii ? rune >= 0x20 && rune < 0x7f : isPrintable(rune)) {
    return letter;
  }
  if (rune < 0x20 || rune === 0x7f) {
    return `\\x${hex(rune, 2)}`;
  }
  return rune < 0x10000 ? `\\u${hex(rune, 4)}` : `\\U${hex(rune, 8)}`;
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
