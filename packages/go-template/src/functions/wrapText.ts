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

const SPACE = 0x20;

/**
 * Breaks a line at spaces, as `goutils.WrapCustom` does, counting bytes.
 *
 * @param options.width - bytes of a line; less than 1 is 1
 * @param options.newLine - what stands between lines; empty for a line feed
 * @param options.breaksWords - whether a word that is longer is broken, too
 */
export function wrapText(
  text: string,
  options: { width: number; newLine: string; breaksWords: boolean },
): string {
  const width = Math.max(options.width, 1);
  const bytes = encodeText(text);
  const lines: string[] = [];
  let offset = 0;
  while (bytes.length - offset > width) {
    if (bytes[offset] === SPACE) {
      offset++;
      continue;
    }
    const { end, next } = findBreak(bytes, {
      offset,
      width,
      breaksWords: options.breaksWords,
    });
    lines.push(decodeText(bytes.subarray(offset, end)));
    offset = next;
    if (offset > bytes.length) {
      return lines.join(options.newLine || '\n');
    }
  }
  lines.push(decodeText(bytes.subarray(offset)));
  return lines.join(options.newLine || '\n');
}

/** Where a line ends, and where the next one starts: behind the space. */
function findBreak(
  bytes: Uint8Array,
  options: { offset: number; width: number; breaksWords: boolean },
): { end: number; next: number } {
  const { offset, width, breaksWords } = options;
  const lastSpace = bytes.subarray(0, offset + width + 1).lastIndexOf(SPACE);
  if (lastSpace >= offset) {
    return { end: lastSpace, next: lastSpace + 1 };
  }
  if (breaksWords) {
    return { end: offset + width, next: offset + width };
  }
  const nextSpace = bytes.indexOf(SPACE, offset + width);
  return nextSpace < 0
    ? { end: bytes.length, next: bytes.length + 1 }
    : { end: nextSpace, next: nextSpace + 1 };
}
