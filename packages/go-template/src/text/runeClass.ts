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

/** What Go's `unicode.IsSpace` takes for space. */
const SPACE =
  '\\t\\n\\v\\f\\r \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';

/** Classes of letters, as Go's `unicode` has them. */
export const runeClass = {
  isSpace: matcher(`[${SPACE}]`),
  isUpper: matcher('\\p{Lu}'),
  isLower: matcher('\\p{Ll}'),
  isTitle: matcher('\\p{Lt}'),
  isLetter: matcher('\\p{L}'),
  isDigit: matcher('\\p{Nd}'),
  isNumber: matcher('\\p{N}'),
  isPunctuation: matcher('\\p{P}'),
};

function matcher(source: string): (rune: number) => boolean {
  const pattern = new RegExp(`^${source}$`, 'u');
  const test = (rune: number) => pattern.test(String.fromCodePoint(rune));
  const ascii = Array.from({ length: 0x80 }, (_, rune) => test(rune));
  return rune => (rune < 0x80 ? ascii[rune] : test(rune));
}
