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

import { Budget } from '../budget/Budget';
import { byteLength, encodeText, sliceBytes } from '../text/bytes';
import { runeClass } from '../text/runeClass';
import { defineFunction, FunctionFamily } from './defineFunction';
import { GoError } from './GoError';
import { wrapText } from './wrapText';

const ELLIPSIS = '...';

/** Sprig's functions that indent, wrap and shorten texts. */
export const textLayoutFunctions: FunctionFamily = {
  indent: defineFunction(['int', 'string'], ([spaces, text], { budget }) =>
    indent(spaces, text, budget),
  ),
  nindent: defineFunction(
    ['int', 'string'],
    ([spaces, text], { budget }) => `\n${indent(spaces, text, budget)}`,
  ),
  wrap: defineFunction(['int', 'string'], ([width, text]) =>
    wrapText(text, { width: Number(width), newLine: '', breaksWords: false }),
  ),
  wrapWith: defineFunction(
    ['int', 'string', 'string'],
    ([width, newLine, text], { budget }) => {
      budget.claimText(byteLength(text) * (1 + byteLength(newLine)));
      const options = { width: Number(width), newLine, breaksWords: true };
      return wrapText(text, options);
    },
  ),
  abbrev: defineFunction(['int', 'string'], ([width, text]) =>
    width < 4n ? text : abbreviate(text, 0, Number(width)),
  ),
  abbrevboth: defineFunction(['int', 'int', 'string'], ([left, width, text]) =>
    width < 4n || (left > 0n && width < 7n)
      ? text
      : abbreviate(text, Number(left), Number(width)),
  ),
  initials: defineFunction(['string'], ([text]) =>
    pickBytes(
      text,
      (byte, previous) =>
        !runeClass.isSpace(byte) && runeClass.isSpace(previous),
    ),
  ),
  nospace: defineFunction(['string'], ([text]) => {
    const bytes = encodeText(text);
    return bytes.some(byte => runeClass.isSpace(byte))
      ? pickBytes(text, byte => !runeClass.isSpace(byte))
      : text;
  }),
};

function indent(spaces: bigint, text: string, budget: Budget): string {
  if (spaces < 0n) {
    throw new GoError('strings: negative Repeat count');
  }
  const lines = text.split('\n');
  budget.claimText(byteLength(text) + lines.length * Number(spaces));
  const padding = ' '.repeat(Number(spaces));
  return lines.map(line => padding + line).join('\n');
}

/** The library takes every byte for a letter of its own, so `é` becomes `Ã©`. */
function pickBytes(
  text: string,
  isPicked: (byte: number, previous: number) => boolean,
): string {
  let previous = 0x20;
  return Array.from(encodeText(text))
    .filter(byte => {
      const picked = isPicked(byte, previous);
      previous = byte;
      return picked;
    })
    .map(byte => String.fromCharCode(byte))
    .join('');
}

/** `goutils.AbbreviateFull`: at most `width` bytes, `...` where something is missing, `offset` somewhere in what is left. */
function abbreviate(text: string, offset: number, width: number): string {
  const length = byteLength(text);
  if (length <= width) {
    return text;
  }
  const kept = width - ELLIPSIS.length;
  const start = Math.min(Math.min(offset, length), length - kept);
  if (start <= 4) {
    return sliceBytes(text, 0, kept) + ELLIPSIS;
  }
  return start + kept < length
    ? ELLIPSIS + abbreviate(sliceBytes(text, start), 0, kept)
    : ELLIPSIS + sliceBytes(text, length - kept);
}
