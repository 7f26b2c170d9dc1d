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

/** In which styles a text may be written in block context, by the rules of libyaml. */
export interface ScalarStyles {
  plain: boolean;
  singleQuoted: boolean;
  literal: boolean;
  /** Whether it holds line breaks. */
  multiline: boolean;
}

/** In bytes. */
const LONGEST_SIMPLE_KEY = 128;

const BREAK = /[\n\r\u0085\u2028\u2029]/u;
const UNPRINTABLE =
  /[^\n\x20-\x7e\u00a0-\ud7ff\ue000-\ufffd]|[\u{10000}-\u{10ffff}]|\ufeff/u;

const LEADING_INDICATOR =
  /^(?:---|\.\.\.|[#,[\]{}&*!|>'"%@`]|[?:-](?:[ \t]|$))/;
const INDICATOR = /:(?:[ \t]|$)|(?<=[ \t\n\r\u0085\u2028\u2029])#/;

const SURROUNDING_WHITE =
  /^[ \n\r\u0085\u2028\u2029]|[ \n\r\u0085\u2028\u2029]$/u;
const BREAK_THEN_SPACE = /[\n\r\u0085\u2028\u2029] /u;
const SPACE_THEN_BREAK = / [\n\r\u0085\u2028\u2029]/u;

export function analyzeScalar(text: string): ScalarStyles {
  if (text === '') {
    return {
      plain: true,
      singleQuoted: true,
      literal: false,
      multiline: false,
    };
  }
  const multiline = BREAK.test(text);
  const special = SPACE_THEN_BREAK.test(text) || UNPRINTABLE.test(text);
  const quotable = !special && !BREAK_THEN_SPACE.test(text);
  return {
    plain:
      quotable &&
      !multiline &&
      !SURROUNDING_WHITE.test(text) &&
      !LEADING_INDICATOR.test(text) &&
      !INDICATOR.test(text),
    singleQuoted: quotable,
    literal: !special && !text.endsWith(' '),
    multiline,
  };
}

/** Whether a text can be a key on the line of its value. */
export function isSimpleKey(text: string): boolean {
  return !BREAK.test(text) && Buffer.byteLength(text) <= LONGEST_SIMPLE_KEY;
}
