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

import { encodeText, joinBytes } from '../text/bytes';
import { GoError } from '../functions/GoError';

/** Parts of a URL, which differ in what they may hold as it is. */
export type UrlPart = 'path' | 'userinfo' | 'host' | 'zone' | 'fragment';

const UNRESERVED = 'A-Za-z0-9\\-_.~';

/** What each part holds unescaped when Go writes it. */
const PLAIN: Readonly<Record<UrlPart, RegExp>> = {
  path: plain('$&+,/:;=@'),
  userinfo: plain('$&+,;='),
  host: plain('!$&\'()*+,;=:\\[\\]<>"'),
  zone: plain('!$&\'()*+,;=:\\[\\]<>"'),
  fragment: plain('$&+,/:;=?@!()*'),
};

const ESCAPED = /%(?:([0-9A-Fa-f]{2})|.{0,2})/gsu;
const PERCENT = 0x25;
const SPACE = 0x20;

/** The escapes of URLs: a percent sign and a byte. */
export const percent = {
  /** A part as it stands in a URL. */
  encode(text: string, part: UrlPart): string {
    return Array.from(encodeText(text), byte => {
      const letter = String.fromCharCode(byte);
      return PLAIN[part].test(letter)
        ? letter
        : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    }).join('');
  },

  /** What a part of a URL stands for. Throws {@link GoError} for an escape that is none or may not stand there. */
  decode(text: string, part: UrlPart): string {
    if (part === 'host' || part === 'zone') {
      refuseLetters(text, part);
    }
    return joinBytes(
      text.replace(ESCAPED, (_, digits?: string) => {
        const byte = Number.parseInt(digits ?? '', 16);
        if (Number.isNaN(byte) || !mayEscape(byte, part)) {
          throw new GoError('invalid URL escape');
        }
        return byte < 0x80
          ? String.fromCharCode(byte)
          : String.fromCodePoint(0xdc00 + byte);
      }),
    );
  },
};

function plain(letters: string): RegExp {
  return new RegExp(`^[${UNRESERVED}${letters}]$`);
}

/** Hosts escape no ASCII but a percent sign; zones only what they could hold as well. */
function mayEscape(byte: number, part: UrlPart): boolean {
  switch (part) {
    case 'host':
      return byte >= 0x80 || byte === PERCENT;
    case 'zone':
      return (
        byte === PERCENT ||
        byte === SPACE ||
        PLAIN.host.test(String.fromCharCode(byte))
      );
    default:
      return true;
  }
}

function refuseLetters(text: string, part: UrlPart): void {
  for (const letter of text) {
    const isAscii = letter.charCodeAt(0) < 0x80;
    if (isAscii && letter !== '%' && !PLAIN[part].test(letter)) {
      throw new GoError('invalid character in host name');
    }
  }
}
