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
import { sprint } from '../format/sprint';
import { sprintf } from '../format/sprintf';
import { encodeText } from '../text/bytes';
import { isPrintable } from '../text/isPrintable';
import { GoValue } from '../values/GoValue';
import { defineVariadic, FunctionFamily } from './defineFunction';
import { GoFunction } from './GoFunction';

const HTML: Readonly<Record<string, string>> = {
  '\0': '\ufffd',
  '"': '&#34;',
  "'": '&#39;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
};

const JAVASCRIPT: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '"': '\\"',
  '<': '\\u003C',
  '>': '\\u003E',
  '&': '\\u0026',
  '=': '\\u003D',
};

/** Go's own functions that make texts. */
export const printingFunctions: FunctionFamily = {
  print: defineVariadic([], 'interface {}', (values, { budget }) =>
    sprint(values, budget),
  ),
  println: defineVariadic(
    [],
    'interface {}',
    (values, { budget }) =>
      `${values.map(value => formatValue(value, budget)).join(' ')}\n`,
  ),
  printf: defineVariadic(
    ['string'],
    'interface {}',
    ([format, ...values], { budget }) => sprintf(format, values, budget),
  ),
  html: escaper(text => text.replace(/[\0"'&<>]/g, letter => HTML[letter])),
  js: escaper(escapeJavaScript),
  urlquery: escaper(escapeQuery),
};

function escaper(escape: (text: string) => string): GoFunction {
  return defineVariadic([], 'interface {}', (values, { budget }) =>
    escape(sprintEscaped(values, budget)),
  );
}

/** Unlike elsewhere, nil is `<no value>` here. */
function sprintEscaped(values: readonly GoValue[], budget: Budget): string {
  return sprint(
    values.map(value => value ?? '<no value>'),
    budget,
  );
}

function escapeJavaScript(text: string): string {
  return text.replace(/[\\'"<>&=]|[^\x20-\x7f]/gu, letter => {
    const rune = letter.codePointAt(0)!;
    if (JAVASCRIPT[letter]) {
      return JAVASCRIPT[letter];
    }
    const isByte = rune >= 0xd800 && rune <= 0xdfff;
    return isByte || (rune >= 0x80 && isPrintable(rune))
      ? letter
      : `\\u${hex(rune, 4)}`;
  });
}

function escapeQuery(text: string): string {
  return text
    .replace(/[^A-Za-z0-9\-_.~ ]/gu, letter =>
      Array.from(encodeText(letter), byte => `%${hex(byte, 2)}`).join(''),
    )
    .replaceAll(' ', '+');
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}
