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

import { encodeText } from '../text/bytes';
import { quote } from '../text/quote';
import { Flags } from './Flags';
import { pad } from './pad';

/** A text by a verb; `undefined` when the verb is none for texts. */
export function formatText(
  text: string,
  verb: string,
  flags: Flags,
): string | undefined {
  switch (verb) {
    case 'v':
      return flags.sharpV
        ? formatQuoted(text, flags)
        : pad(cut(text, flags), flags);
    case 's':
      return pad(cut(text, flags), flags);
    case 'q':
      return formatQuoted(text, flags);
    case 'x':
      return formatHexadecimal(text, flags);
    case 'X':
      return formatHexadecimal(text, flags).toUpperCase();
    default:
      return undefined;
  }
}

/** A precision is the most letters of a text. */
function cut(text: string, { precision }: Flags): string {
  return precision === undefined || text.length <= precision
    ? text
    : Array.from(text).slice(0, precision).join('');
}

function formatQuoted(text: string, flags: Flags): string {
  const kept = cut(text, flags);
  return flags.sharp && canBackquote(kept)
    ? pad(`\`${kept}\``, flags)
    : pad(quote(kept, { ascii: flags.plus }), flags);
}

function canBackquote(text: string): boolean {
  // Control letters but tab, the quote itself, what is no text, and the byte order mark need escapes.
  return !/[^\t\x20-\x5f\x61-\x7e\u{80}-\u{10ffff}]|[\ufeff\p{Surrogate}]/u.test(
    text,
  );
}

/** Bytes as hexadecimal digits; here a precision is the most bytes. */
function formatHexadecimal(text: string, flags: Flags): string {
  const bytes = Array.from(encodeText(text))
    .slice(0, flags.precision)
    .map(byte => byte.toString(16).padStart(2, '0'));
  const prefix = flags.sharp && bytes.length > 0 ? '0x' : '';
  const joined = flags.space
    ? bytes.map(byte => prefix + byte).join(' ')
    : prefix + bytes.join('');
  return pad(joined, flags);
}
