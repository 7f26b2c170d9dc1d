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

/**
 * Go's texts are bytes, ours are UTF-16. A byte that is no UTF-8 (after `b64dec`, or a cut inside of a letter) is kept as the lone surrogate
 * U+DC00 + byte, which no valid text holds; Python calls this `surrogateescape`.
 */
const ESCAPE = 0xdc00;

const ASCII = /^[\0-\x7f]*$/;
const ESCAPED_BYTES = /[\u{dc80}-\u{dcff}]+/gu;
const REPLACEMENT = 0xfffd;

/** Whether every byte is a letter, so that places of bytes are places of letters. */
export function isAscii(text: string): boolean {
  return ASCII.test(text);
}

/** The UTF-8 of a text, with escaped bytes as themselves. */
export function encodeText(text: string): Uint8Array {
  if (isAscii(text)) {
    return Uint8Array.from(text, letter => letter.charCodeAt(0));
  }
  const bytes: number[] = [];
  for (const letter of text) {
    pushRune(bytes, letter.codePointAt(0)!);
  }
  return Uint8Array.from(bytes);
}

/** The text that bytes stand for; the reverse of {@link encodeText}. */
export function decodeText(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let index = 0; index < bytes.length; ) {
    const { rune, width } = decodeRune(bytes, index);
    parts.push(String.fromCodePoint(rune));
    index += width;
  }
  return parts.join('');
}

/** How many bytes the text has in Go. */
export function byteLength(text: string): number {
  return isAscii(text) ? text.length : encodeText(text).length;
}

/** `text[start:end]` in Go. The caller checks the bounds. */
export function sliceBytes(text: string, start: number, end?: number): string {
  return isAscii(text)
    ? text.slice(start, end)
    : decodeText(encodeText(text).subarray(start, end));
}

/** The letters of a text as Go's `range` gives them: a byte that is no UTF-8 is U+FFFD. */
export function runes(text: string): number[] {
  return Array.from(text, letter => {
    const rune = letter.codePointAt(0)!;
    return isSurrogate(rune) ? REPLACEMENT : rune;
  });
}

/** How many letters (Go: runes) a text has. */
export function runeCount(text: string): number {
  return isAscii(text) ? text.length : Array.from(text).length;
}

/** Joins escaped bytes to letters where they became neighbours. */
export function joinBytes(text: string): string {
  return hasEscapedBytes(text) ? decodeText(encodeText(text)) : text;
}

/** The text for readers outside: what is no UTF-8 becomes U+FFFD, byte by byte. */
export function toValidText(text: string): string {
  return isAscii(text)
    ? text
    : joinBytes(text).replace(/\p{Surrogate}/gu, '\ufffd');
}

/** A text from outside, without the lone surrogates that would be taken for bytes. */
export function fromOutsideText(text: string): string {
  return isAscii(text) ? text : text.replace(/\p{Surrogate}/gu, '\ufffd');
}

function hasEscapedBytes(text: string): boolean {
  ESCAPED_BYTES.lastIndex = 0;
  return !isAscii(text) && ESCAPED_BYTES.test(text);
}

function isSurrogate(rune: number): boolean {
  return rune >= 0xd800 && rune <= 0xdfff;
}

function pushRune(bytes: number[], rune: number): void {
  if (rune < 0x80) {
    bytes.push(rune);
  } else if (rune > ESCAPE + 0x7f && rune <= ESCAPE + 0xff) {
    bytes.push(rune - ESCAPE);
  } else if (isSurrogate(rune)) {
    pushRune(bytes, REPLACEMENT);
  } else if (rune < 0x800) {
    bytes.push(0xc0 | (rune >> 6), 0x80 | (rune & 0x3f));
  } else if (rune < 0x10000) {
    bytes.push(
      0xe0 | (rune >> 12),
      0x80 | ((rune >> 6) & 0x3f),
      0x80 | (rune & 0x3f),
    );
  } else {
    bytes.push(
      0xf0 | (rune >> 18),
      0x80 | ((rune >> 12) & 0x3f),
      0x80 | ((rune >> 6) & 0x3f),
      0x80 | (rune & 0x3f),
    );
  }
}

/** One letter, or one escaped byte: Go goes on after a single byte that does not fit. */
function decodeRune(
  bytes: Uint8Array,
  index: number,
): { rune: number; width: number } {
  const first = bytes[index];
  if (first < 0x80) {
    return { rune: first, width: 1 };
  }
  const width = widthOf(first);
  const escaped = { rune: ESCAPE + first, width: 1 };
  if (width === 0 || index + width > bytes.length) {
    return escaped;
  }
  let rune = first & (0xff >> (width + 1));
  for (let offset = 1; offset < width; offset++) {
    const next = bytes[index + offset];
    if ((next & 0xc0) !== 0x80) {
      return escaped;
    }
    rune = (rune << 6) | (next & 0x3f);
  }
  const smallest = [0, 0, 0x80, 0x800, 0x10000][width];
  return rune < smallest || rune > 0x10ffff || isSurrogate(rune)
    ? escaped
    : { rune, width };
}

function widthOf(first: number): number {
  if (first >= 0xc2 && first < 0xe0) {
    return 2;
  }
  if (first >= 0xe0 && first < 0xf0) {
    return 3;
  }
  return first >= 0xf0 && first < 0xf5 ? 4 : 0;
}
