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

import { isAscii } from '../text/bytes';
import { mapRunes, runeCase } from '../text/runeCase';
import { runeClass } from '../text/runeClass';
import { camelCase } from './camelCase';
import { defineFunction, FunctionFamily } from './defineFunction';
import { GoFunction } from './GoFunction';
import { separateWords } from './separateWords';

/** Looking at every letter takes longer than reading a text. */
const LETTERS_PER_STEP = 2;

/** Sprig's functions that change the case of letters. */
export const textCaseFunctions: FunctionFamily = {
  upper: changer(text =>
    isAscii(text) ? text.toUpperCase() : mapRunes(text, runeCase.upper),
  ),
  lower: changer(text =>
    isAscii(text) ? text.toLowerCase() : mapRunes(text, runeCase.lower),
  ),
  title: changer(text =>
    mapRunes(text, (rune, previous) =>
      isSeparator(previous) ? runeCase.title(rune) : rune,
    ),
  ),
  untitle: changer(text =>
    mapRunes(text, (rune, previous) =>
      runeClass.isSpace(previous) ? runeCase.lower(rune) : rune,
    ),
  ),
  swapcase: changer(swapCase),
  camelcase: changer(camelCase),
  snakecase: changer(text => separateWords(text, '_')),
  kebabcase: changer(text => separateWords(text, '-')),
};

function changer(change: (text: string) => string): GoFunction {
  return defineFunction(['string'], ([text], { budget }) => {
    budget.spend(Math.ceil(text.length / LETTERS_PER_STEP));
    return change(text);
  });
}

/** What Go's `strings.Title` takes for the end of a word: all of ASCII that is in no name, and every space. */
function isSeparator(rune: number): boolean {
  if (rune < 0x80) {
    return !/[0-9A-Za-z_]/.test(String.fromCharCode(rune));
  }
  return runeClass.isSpace(rune);
}

/** Capitals become small, small letters capitals; at the start of a word in title case. */
function swapCase(text: string): string {
  let atStart = true;
  return mapRunes(text, rune => {
    if (runeClass.isUpper(rune) || runeClass.isTitle(rune)) {
      atStart = false;
      return runeCase.lower(rune);
    }
    if (runeClass.isLower(rune)) {
      const change = atStart ? runeCase.title : runeCase.upper;
      atStart = false;
      return change(rune);
    }
    atStart = runeClass.isSpace(rune);
    return rune;
  });
}
