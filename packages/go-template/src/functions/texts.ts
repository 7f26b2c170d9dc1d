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

import { formatValue } from '../format/formatValue';
import { byteLength, sliceBytes, toValidText } from '../text/bytes';
import { quote } from '../text/quote';
import { runeClass } from '../text/runeClass';
import { GoValue } from '../values/GoValue';
import { CallContext } from './CallContext';
import {
  defineFunction,
  defineVariadic,
  FunctionFamily,
} from './defineFunction';
import { GoError } from './GoError';
import { GoFunction } from './GoFunction';
import { replaceAll } from './replaceAll';

/** Sprig's functions that test, cut and join texts. */
export const textFunctions: FunctionFamily = {
  hello: defineFunction([], () => 'Hello!'),
  toString: defineFunction(['interface {}'], ([value], { budget }) =>
    formatValue(value, budget),
  ),
  contains: defineFunction(['string', 'string'], ([part, text]) =>
    text.includes(part),
  ),
  hasPrefix: defineFunction(['string', 'string'], ([part, text]) =>
    text.startsWith(part),
  ),
  hasSuffix: defineFunction(['string', 'string'], ([part, text]) =>
    text.endsWith(part),
  ),
  trim: defineFunction(['string'], ([text]) => trimSpace(text)),
  trimAll: defineFunction(['string', 'string'], trimAll),
  trimall: defineFunction(['string', 'string'], trimAll),
  trimPrefix: defineFunction(['string', 'string'], ([prefix, text]) =>
    text.startsWith(prefix) ? text.slice(prefix.length) : text,
  ),
  trimSuffix: defineFunction(['string', 'string'], ([suffix, text]) =>
    text.endsWith(suffix) ? text.slice(0, text.length - suffix.length) : text,
  ),
  trunc: defineFunction(['int', 'string'], ([count, text]) =>
    truncate(Number(count), text),
  ),
  substr: defineFunction(['int', 'int', 'string'], ([start, end, text]) =>
    substring(Number(start), Number(end), text),
  ),
  repeat: defineFunction(['int', 'string'], ([count, text], { budget }) => {
    if (count < 0n) {
      throw new GoError('strings: negative Repeat count');
    }
    budget.claimText(byteLength(text) * Number(count));
    return text === '' ? '' : text.repeat(Number(count));
  }),
  replace: defineFunction(
    ['string', 'string', 'string'],
    ([old, replacement, text], { budget }) =>
      replaceAll(text, { old, replacement, budget }),
  ),
  plural: defineFunction(['string', 'string', 'int'], ([one, many, count]) =>
    count === 1n ? one : many,
  ),
  quote: quoter((value, { budget }) => quote(formatValue(value, budget))),
  squote: quoter((value, { budget }) => `'${formatValue(value, budget)}'`),
  cat: defineVariadic([], 'interface {}', (values, { budget }) =>
    values
      .filter(value => value !== null)
      .map(value => formatValue(value, budget))
      .join(' '),
  ),
};

function quoter(
  write: (value: GoValue, context: CallContext) => string,
): GoFunction {
  return defineVariadic([], 'interface {}', (values, context) =>
    values
      .filter(value => value !== null)
      .map(value => write(value, context))
      .join(' '),
  );
}

function trimSpace(text: string): string {
  const isSpace = (place: number) => runeClass.isSpace(text.charCodeAt(place));
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(start)) {
    start++;
  }
  while (end > start && isSpace(end - 1)) {
    end--;
  }
  return text.slice(start, end);
}

/** Takes all of some letters from both ends. */
function trimAll([letters, text]: [string, string]): string {
  const cut = new Set(Array.from(toValidText(letters)));
  const all = Array.from(text);
  let start = 0;
  let end = all.length;
  while (start < end && cut.has(toValidText(all[start]))) {
    start++;
  }
  while (end > start && cut.has(toValidText(all[end - 1]))) {
    end--;
  }
  return all.slice(start, end).join('');
}

/** By bytes, as in Go: a letter may be cut in two. */
function truncate(count: number, text: string): string {
  const length = byteLength(text);
  if (count < 0) {
    return length + count > 0 ? sliceBytes(text, length + count) : text;
  }
  return length > count ? sliceBytes(text, 0, count) : text;
}

function substring(start: number, end: number, text: string): string {
  const length = byteLength(text);
  const first = Math.max(start, 0);
  const last = start >= 0 && (end < 0 || end > length) ? length : end;
  if (first > last || last > length || last < 0) {
    throw new GoError('slice bounds out of range');
  }
  return sliceBytes(text, first, last);
}
