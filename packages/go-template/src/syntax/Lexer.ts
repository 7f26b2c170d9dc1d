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

import { trimEnd } from '../text/trimEnd';
import { scanNumber } from './scanNumber';
import { kindOfWord, Token, TokenKind } from './Token';

const LEFT = '{{';
const RIGHT = '}}';

/** What `{{- ` and ` -}}` trim, and what separates arguments. */
const SPACES = ' \t\r\n';

const WORD = /[\p{L}\p{Nd}_]+/uy;
const SPACE_RUN = /[ \t\r\n]+/y;
const COMMENT_START = /\{\{(?:-[ \t\r\n])?\/\*/y;

/**
 * Cuts a template into tokens, one at a time, by the rules of Go's `text/template/parse`: text up to `{{`, then the pieces of the action, where space is a
 * token because it separates arguments.
 */
export class Lexer {
  readonly #source: string;
  #position = 0;
  #insideAction = false;
  #parentheses = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** The next token. After `end` or `error` there is only `end`. */
  next(): Token {
    return this.#insideAction ? this.#nextInAction() : this.#nextOutside();
  }

  #nextOutside(): Token {
    const start = this.#position;
    const found = this.#source.indexOf(LEFT, start);
    const end = found < 0 ? this.#source.length : found;
    if (start === end) {
      return found < 0
        ? { kind: 'end', text: 'EOF', position: start }
        : this.#openAction();
    }
    const text = this.#source.slice(start, end);
    const kept = this.#trimsBefore(found) ? trimEnd(text, SPACES) : text;
    this.#position = end;
    return kept === ''
      ? this.#nextOutside()
      : { kind: 'text', text: kept, position: start };
  }

  #trimsBefore(delimiter: number): boolean {
    const marker = delimiter + LEFT.length;
    return (
      delimiter >= 0 &&
      this.#source[marker] === '-' &&
      isSpace(this.#source[marker + 1])
    );
  }

  #openAction(): Token {
    const position = this.#position;
    if (this.#match(COMMENT_START)) {
      return this.#comment();
    }
    const width = this.#trimsBefore(position) ? LEFT.length + 2 : LEFT.length;
    this.#position = position + width;
    this.#insideAction = true;
    this.#parentheses = 0;
    return { kind: 'left delimiter', text: LEFT, position };
  }

  #comment(): Token {
    const opening = this.#match(COMMENT_START)!;
    const start = this.#position + opening.length - 2;
    const end = this.#source.indexOf('*/', start + 2);
    if (end < 0) {
      return this.#error('unclosed comment', start);
    }
    const text = this.#source.slice(start, end + 2);
    this.#position = end + 2;
    return this.#closeAction()
      ? { kind: 'comment', text, position: start }
      : this.#error('comment ends before closing delimiter', start);
  }

  /** Steps over the closing delimiter and what it trims, if one is here. */
  #closeAction(): Token | undefined {
    const start = this.#position;
    const trims =
      isSpace(this.#source[start]) && this.#source[start + 1] === '-';
    const delimiter = trims ? start + 2 : start;
    if (!this.#source.startsWith(RIGHT, delimiter)) {
      return undefined;
    }
    this.#position = delimiter + RIGHT.length;
    if (trims) {
      this.#position += this.#match(SPACE_RUN)?.length ?? 0;
    }
    this.#insideAction = false;
    return { kind: 'right delimiter', text: RIGHT, position: delimiter };
  }

  #nextInAction(): Token {
    const start = this.#position;
    if (this.#atClosing(start)) {
      return this.#parentheses === 0
        ? this.#closeAction()!
        : this.#error('unclosed left paren', start);
    }
    const letter = this.#source[start];
    if (letter === undefined) {
      return this.#error('unclosed action', start);
    }
    if (isSpace(letter)) {
      return this.#spaces(start);
    }
    switch (letter) {
      case '=':
        return this.#take('assignment', 1);
      case '|':
        return this.#take('pipe', 1);
      case ':':
        return this.#source[start + 1] === '='
          ? this.#take('declaration', 2)
          : this.#error('expected :=', start);
      case '"':
        return this.#quoted('string', 'unterminated quoted string');
      case "'":
        return this.#quoted('character', 'unterminated character constant');
      case '`':
        return this.#rawString();
      case '$':
        return this.#name('variable');
      case '(':
        this.#parentheses++;
        return this.#take('left parenthesis', 1);
      case ')':
        this.#parentheses--;
        return this.#parentheses < 0
          ? this.#error('unexpected right paren', start)
          : this.#take('right parenthesis', 1);
      default:
        return this.#wordOrNumber(letter);
    }
  }

  #wordOrNumber(letter: string): Token {
    const start = this.#position;
    const next = this.#source[start + 1];
    if (letter === '.' && !(next >= '0' && next <= '9')) {
      return this.#name('field');
    }
    if (/[-+.0-9]/.test(letter)) {
      const number = scanNumber(this.#source, start);
      return number.valid
        ? this.#take('number', number.length)
        : this.#error(
            `bad number syntax: ${JSON.stringify(
              this.#source.slice(start, start + number.length),
            )}`,
            start,
          );
    }
    const word = this.#match(WORD);
    if (word) {
      return this.#word(word);
    }
    return letter > ' ' && letter < '\x7f'
      ? this.#take('other', 1)
      : this.#error('unrecognized character in action', start);
  }

  #word(word: string): Token {
    const token = this.#take(kindOfWord(word), word.length);
    return this.#atTerminator() ? token : this.#badCharacter(token.position);
  }

  /** `$`, `$name`, `.` or `.name`. */
  #name(kind: 'variable' | 'field'): Token {
    const start = this.#position;
    this.#position = start + 1;
    const word = this.#atTerminator() ? '' : this.#match(WORD) ?? '';
    this.#position = start;
    const token = this.#take(
      kind === 'field' && word === '' ? 'dot' : kind,
      1 + word.length,
    );
    return this.#atTerminator() ? token : this.#badCharacter(start);
  }

  #spaces(start: number): Token {
    let end = start + this.#match(SPACE_RUN)!.length;
    // The last space may belong to a trimming delimiter.
    if (this.#atClosing(end - 1)) {
      end--;
    }
    return this.#take('space', end - start);
  }

  /** Up to the same quote again; escapes are checked later. */
  #quoted(kind: TokenKind, problem: string): Token {
    const start = this.#position;
    const quote = this.#source[start];
    for (let end = start + 1; end < this.#source.length; end++) {
      if (this.#source[end] === quote) {
        return this.#take(kind, end + 1 - start);
      }
      if (this.#source[end] === '\\') {
        end++;
      }
      if (this.#source[end] === '\n') {
        break;
      }
    }
    return this.#error(problem, start);
  }

  #rawString(): Token {
    const start = this.#position;
    const end = this.#source.indexOf('`', start + 1);
    return end < 0
      ? this.#error('unterminated raw quoted string', start)
      : this.#take('raw string', end + 1 - start);
  }

  #atClosing(position: number): boolean {
    return (
      this.#source.startsWith(RIGHT, position) ||
      (isSpace(this.#source[position]) &&
        this.#source.startsWith(`-${RIGHT}`, position + 1))
    );
  }

  /** Names end before a space, the end, or one of these; `.x.y` is two fields. */
  #atTerminator(): boolean {
    const letter = this.#source[this.#position];
    return (
      letter === undefined ||
      isSpace(letter) ||
      '.,|:)('.includes(letter) ||
      this.#source.startsWith(RIGHT, this.#position)
    );
  }

  #badCharacter(start: number): Token {
    const letter = String.fromCodePoint(
      this.#source.codePointAt(this.#position)!,
    );
    return this.#error(`bad character ${JSON.stringify(letter)}`, start);
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#position;
    return pattern.exec(this.#source)?.[0];
  }

  #take(kind: TokenKind, length: number): Token {
    const position = this.#position;
    this.#position += length;
    return {
      kind,
      text: this.#source.slice(position, this.#position),
      position,
    };
  }

  #error(message: string, position: number): Token {
    this.#insideAction = false;
    this.#position = this.#source.length;
    return { kind: 'error', text: message, position };
  }
}

function isSpace(letter: string | undefined): boolean {
  return letter !== undefined && letter !== '' && SPACES.includes(letter);
}
