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
import { formatValue } from '../format/formatValue';
import { byteLength } from '../text/bytes';
import { compareText } from '../text/compareText';
import { Dictionary, GoValue, List } from '../values/GoValue';
import { defineFunction, FunctionFamily } from './defineFunction';

/** Sprig's functions between texts and lists of texts. */
export const splittingFunctions: FunctionFamily = {
  split: defineFunction(['string', 'string'], ([separator, text]) =>
    numbered(splitText(text, separator)),
  ),
  splitn: defineFunction(
    ['string', 'int', 'string'],
    ([separator, count, text]) =>
      numbered(splitText(text, separator, Number(count))),
  ),
  splitList: defineFunction(['string', 'string'], ([separator, text]) =>
    List.ofTexts(splitText(text, separator)),
  ),
  join: defineFunction(
    ['string', 'interface {}'],
    ([separator, value], { budget }) => {
      const texts = toTexts(value, budget);
      budget.claimText(
        texts.reduce(
          (sum, text) => sum + text.length + byteLength(separator),
          0,
        ),
      );
      return texts.join(separator);
    },
  ),
  toStrings: defineFunction(['interface {}'], ([value], { budget }) =>
    List.ofTexts(toTexts(value, budget)),
  ),
  sortAlpha: defineFunction(['interface {}'], ([value], { budget }) =>
    List.ofTexts(
      value instanceof List
        ? toTexts(value, budget).sort(compareText)
        : [formatValue(value, budget)],
    ),
  ),
};

/** The elements of a list as texts, without nils; any other value is a list of one. */
function toTexts(value: GoValue, budget: Budget): string[] {
  const items = value instanceof List ? value.items : [value];
  return items
    .filter(item => item !== null && item !== undefined)
    .map(item => formatValue(item, budget));
}

/** @param count - at most so many parts, the last with all the rest; negative for all */
function splitText(text: string, separator: string, count = -1): string[] {
  if (count === 0) {
    return [];
  }
  const parts = separator === '' ? Array.from(text) : text.split(separator);
  return count < 0 || parts.length <= count
    ? parts
    : [...parts.slice(0, count - 1), parts.slice(count - 1).join(separator)];
}

/** A map with the keys `_0`, `_1` and so on, which can be written as fields. */
function numbered(parts: readonly string[]): Dictionary {
  return new Dictionary(
    parts.map((part, index): [string, string] => [`_${index}`, part]),
    { elementType: 'string' },
  );
}
