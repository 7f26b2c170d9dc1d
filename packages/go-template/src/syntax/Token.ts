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

export type TokenKind =
  | 'text'
  | 'comment'
  | 'left delimiter'
  | 'right delimiter'
  | 'space'
  | 'identifier'
  | 'keyword'
  | 'field'
  | 'variable'
  | 'dot'
  | 'nil'
  | 'bool'
  | 'number'
  | 'character'
  | 'string'
  | 'raw string'
  | 'pipe'
  | 'left parenthesis'
  | 'right parenthesis'
  | 'assignment'
  | 'declaration'
  | 'other'
  | 'error'
  | 'end';

/** A piece of a template. */
export interface Token {
  kind: TokenKind;
  /** As it stands in the template; of an error its message. */
  text: string;
  /** Where it starts, in UTF-16 units. */
  position: number;
}

/** Words that are no names of functions. */
const KEYWORDS: ReadonlySet<string> = new Set([
  'block',
  'break',
  'continue',
  'define',
  'else',
  'end',
  'if',
  'range',
  'template',
  'with',
]);

/** What a word inside of an action is. */
export function kindOfWord(word: string): TokenKind {
  if (KEYWORDS.has(word)) {
    return 'keyword';
  }
  if (word === 'nil') {
    return 'nil';
  }
  return word === 'true' || word === 'false' ? 'bool' : 'identifier';
}
