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

import { runes } from '../text/bytes';
import { runeCase } from '../text/runeCase';
import { runeClass } from '../text/runeClass';

/** Space, `_` and `-` stand between words. */
export function isConnector(rune: number): boolean {
  return rune === 0x2d || rune === 0x5f || runeClass.isSpace(rune);
}

/** `some_words` as `SomeWords`, as `xstrings.ToPascalCase` writes it: connectors at the start stay, of several only one goes. */
export function camelCase(text: string): string {
  const letters = runes(text);
  const first = letters.findIndex(rune => !isConnector(rune));
  if (first < 0) {
    // The library writes the last connector twice when there is nothing else.
    return toText([...letters, ...letters.slice(-1)]);
  }
  const output = letters.slice(0, first);
  let wordIsUpper = runeClass.isUpper(letters[first]);
  let current = runeCase.upper(letters[first]);
  for (const rune of letters.slice(first + 1)) {
    const previous = current;
    current = rune;
    if (isConnector(current) && isConnector(previous)) {
      output.push(previous);
    } else if (isConnector(previous)) {
      wordIsUpper = runeClass.isUpper(current);
      current = runeCase.upper(current);
    } else {
      wordIsUpper = wordIsUpper && runeClass.isUpper(current);
      current = wordIsUpper ? runeCase.lower(current) : current;
      output.push(previous);
    }
  }
  return toText([...output, current]);
}

function toText(letters: readonly number[]): string {
  return letters.map(rune => String.fromCodePoint(rune)).join('');
}
