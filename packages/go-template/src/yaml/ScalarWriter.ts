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

/** Where lines are folded at the next space. */
const WIDTH = 80;

const BREAK = /[\n\r\u0085\u2028\u2029]/u;

/** Letters with a short escape in double quotes. */
const ESCAPES: ReadonlyMap<number, string> = new Map([
  [0x00, '0'],
  [0x07, 'a'],
  [0x08, 'b'],
  [0x09, 't'],
  [0x0a, 'n'],
  [0x0b, 'v'],
  [0x0c, 'f'],
  [0x0d, 'r'],
  [0x1b, 'e'],
  [0x22, '"'],
  [0x5c, '\\'],
  [0x85, 'N'],
  [0xa0, '_'],
  [0x2028, 'L'],
  [0x2029, 'P'],
]);

const BYTE_ORDER_MARK = '\ufeff';

/** Writes YAML letter by letter, with the rules of libyaml for space between the pieces and for folding. */
export class ScalarWriter {
  readonly #parts: string[] = [];
  #column = 0;
  /** Only indentation and indicators stand on the line so far. */
  #indention = true;
  #whitespace = true;

  get text(): string {
    return this.#parts.join('');
  }

  /** Whether a sequence that starts here is indented; behind a key it is not. */
  get isIndention(): boolean {
    return this.#indention;
  }

  /** Goes to a column, on a new line where something stands on this one already. */
  indent(column: number): void {
    if (
      !this.#indention ||
      this.#column > column ||
      (this.#column === column && !this.#whitespace)
    ) {
      this.lineBreak();
    }
    this.#put(' '.repeat(Math.max(column - this.#column, 0)));
    this.#whitespace = true;
    this.#indention = true;
  }

  /** `-`, `:`, `?`, quotes. */
  indicator(
    text: string,
    options: { afterSpace?: boolean; keepsIndention?: boolean } = {},
  ): void {
    if (options.afterSpace && !this.#whitespace) {
      this.#put(' ');
    }
    this.#put(text);
    this.#whitespace = false;
    this.#indention &&= options.keepsIndention ?? false;
  }

  lineBreak(): void {
    this.#parts.push('\n');
    this.#column = 0;
  }

  /** @param foldsTo - the column of further lines, `undefined` where none may follow */
  plain(text: string, foldsTo: number | undefined): void {
    if (!this.#whitespace) {
      this.#put(' ');
    }
    this.#foldable(Array.from(text), foldsTo, { keepsEnds: false });
    this.#endScalar();
  }

  singleQuoted(text: string, foldsTo: number | undefined): void {
    this.indicator("'", { afterSpace: true });
    this.#foldable(Array.from(text), foldsTo, { keepsEnds: true });
    this.indicator("'");
    this.#endScalar();
  }

  doubleQuoted(text: string, foldsTo: number | undefined): void {
    const letters = Array.from(text);
    this.indicator('"', { afterSpace: true });
    let afterSpace = false;
    for (const [index, letter] of letters.entries()) {
      const isInside = index > 0 && index < letters.length - 1;
      if (letter === ' ' && isInside && !afterSpace && this.#folds(foldsTo)) {
        this.indent(foldsTo!);
        this.#put(letters[index + 1] === ' ' ? '\\' : '');
      } else {
        this.#put(
          isEscaped(letter) || text.startsWith(BYTE_ORDER_MARK)
            ? escape(letter.codePointAt(0)!)
            : letter,
        );
      }
      afterSpace = letter === ' ';
    }
    this.indicator('"');
    this.#endScalar();
  }

  literal(text: string, column: number): void {
    this.indicator('|', { afterSpace: true });
    this.indicator(/^[ \n\r\u0085\u2028\u2029]/u.test(text) ? '2' : '');
    this.indicator(chompingOf(text));
    this.lineBreak();
    this.#indention = true;
    this.#whitespace = true;
    this.#lines(Array.from(text), column);
  }

  #lines(letters: readonly string[], column: number): void {
    let afterBreak = true;
    for (const letter of letters) {
      if (BREAK.test(letter)) {
        this.#break(letter);
        afterBreak = true;
      } else {
        if (afterBreak) {
          this.indent(column);
        }
        this.#put(letter);
        this.#indention = false;
        afterBreak = false;
      }
    }
  }

  #foldable(
    letters: readonly string[],
    foldsTo: number | undefined,
    { keepsEnds }: { keepsEnds: boolean },
  ): void {
    let afterSpace = false;
    let afterBreak = false;
    for (const [index, letter] of letters.entries()) {
      if (letter === ' ') {
        const isInside = index > 0 && index < letters.length - 1;
        const isSingle = !afterSpace && letters[index + 1] !== ' ';
        if (this.#folds(foldsTo) && isSingle && (isInside || !keepsEnds)) {
          this.indent(foldsTo!);
        } else {
          this.#put(' ');
        }
        afterSpace = true;
      } else if (BREAK.test(letter)) {
        this.#break(letter);
        afterBreak = true;
      } else {
        if (afterBreak) {
          this.indent(foldsTo ?? 0);
        }
        this.#put(letter === "'" && keepsEnds ? "''" : letter);
        this.#indention = false;
        afterSpace = false;
        afterBreak = false;
      }
    }
  }

  #folds(foldsTo: number | undefined): boolean {
    return foldsTo !== undefined && this.#column > WIDTH;
  }

  #break(letter: string): void {
    this.#parts.push(letter);
    this.#column = 0;
    this.#indention = true;
  }

  #endScalar(): void {
    this.#whitespace = false;
    this.#indention = false;
  }

  #put(text: string): void {
    this.#parts.push(text);
    this.#column += Array.from(text).length;
  }
}

function isEscaped(letter: string): boolean {
  return (
    letter === '"' ||
    letter === '\\' ||
    BREAK.test(letter) ||
    !/^[\x20-\x7e\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd]$/.test(letter)
  );
}

function escape(rune: number): string {
  const short = ESCAPES.get(rune);
  if (short !== undefined) {
    return `\\${short}`;
  }
  const hex = rune.toString(16).toUpperCase();
  if (rune <= 0xff) {
    return `\\x${hex.padStart(2, '0')}`;
  }
  return rune <= 0xffff
    ? `\\u${hex.padStart(4, '0')}`
    : `\\U${hex.padStart(8, '0')}`;
}

/** Whether the last line break goes (`-`), stays (nothing), or all of them stay (`+`). */
function chompingOf(text: string): string {
  const letters = Array.from(text);
  const breaks = [letters.at(-1), letters.at(-2)].map(
    letter => letter !== undefined && BREAK.test(letter),
  );
  if (!breaks[0]) {
    return '-';
  }
  return breaks[1] || letters.length === 1 ? '+' : '';
}
