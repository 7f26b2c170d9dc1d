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
import { isConnector } from './camelCase';

type WordKind =
  | 'number'
  | 'capitals'
  | 'letters'
  | 'connector'
  | 'punctuation'
  | 'other';

interface Word {
  kind: WordKind;
  text: string;
}

class Separator {
  readonly #words: readonly Word[];
  readonly #connector: string;
  readonly #parts: string[] = [];
  #next = 0;

  constructor(words: readonly Word[], connector: string) {
    this.#words = words;
    this.#connector = connector;
  }

  write(): string {
    while (this.#current) {
      const word = this.#current;
      this.#next++;
      this.#write(word);
      switch (word.kind) {
        case 'number':
          this.#lettersAndNumbers();
          this.#separateUnless('punctuation', 'connector');
          break;
        case 'connector':
        case 'punctuation':
          break;
        default:
          this.#afterWord();
      }
    }
    return this.#parts.join('');
  }

  /** A number belongs to the word before it, unless small letters follow: `bld4_floor`, but `http_2xx`. */
  #afterWord(): void {
    const number = this.#current;
    if (number?.kind !== 'number') {
      this.#separateUnless('connector', 'punctuation');
      return;
    }
    this.#next++;
    if (!this.#current) {
      this.#write(number);
      return;
    }
    if (this.#current.kind === 'letters') {
      this.#parts.push(this.#connector);
      this.#write(number);
      this.#lettersAndNumbers();
    } else {
      this.#write(number);
    }
    this.#separateUnless('connector', 'punctuation');
  }

  #lettersAndNumbers(): void {
    while (
      this.#current?.kind === 'letters' ||
      this.#current?.kind === 'number'
    ) {
      this.#write(this.#current);
      this.#next++;
    }
  }

  #separateUnless(...kinds: WordKind[]): void {
    if (this.#current && !kinds.includes(this.#current.kind)) {
      this.#parts.push(this.#connector);
    }
  }

  get #current(): Word | undefined {
    return this.#words[this.#next];
  }

  #write({ kind, text }: Word): void {
    const lowered = kind === 'capitals' || kind === 'connector';
    this.#parts.push(
      lowered
        ? runes(text)
            .map(rune =>
              isConnector(rune)
                ? this.#connector
                : String.fromCodePoint(
                    runeClass.isUpper(rune) ? runeCase.lower(rune) : rune,
                  ),
            )
            .join('')
        : text,
    );
  }
}

/** `HTTPServer2xx` as `http_server_2xx`, as `xstrings.ToSnakeCase` writes it. */
export function separateWords(text: string, connector: '_' | '-'): string {
  return new Separator(splitWords(runes(text)), connector).write();
}

/** Letters of alphabets; Chinese characters are none. */
function isAlphabetic(rune: number): boolean {
  const isChinese =
    (rune >= 0x3400 && rune <= 0x4d85) ||
    (rune >= 0x4e00 && rune <= 0x9fcc) ||
    (rune >= 0x20000 && rune <= 0x2b81d);
  return runeClass.isLetter(rune) && !isChinese;
}

function splitWords(letters: readonly number[]): Word[] {
  const words: Word[] = [];
  for (let start = 0; start < letters.length; ) {
    const kind = kindOfRune(letters[start]);
    const end = endOfWord(letters, start, kind);
    const text = letters.slice(start, end);
    words.push({
      kind,
      text: text.map(rune => String.fromCodePoint(rune)).join(''),
    });
    start = end;
  }
  return words;
}

function kindOfRune(rune: number): WordKind {
  if (isConnector(rune)) {
    return 'connector';
  }
  if (runeClass.isPunctuation(rune)) {
    return 'punctuation';
  }
  if (runeClass.isUpper(rune)) {
    return 'capitals';
  }
  if (isAlphabetic(rune)) {
    return 'letters';
  }
  return runeClass.isNumber(rune) ? 'number' : 'other';
}

function endOfWord(
  letters: readonly number[],
  start: number,
  kind: WordKind,
): number {
  const endOfRun = (from: number, wanted: WordKind) => {
    let end = from;
    while (end < letters.length && kindOfRune(letters[end]) === wanted) {
      end++;
    }
    return end;
  };
  if (kind !== 'capitals') {
    return endOfRun(start, kind);
  }
  const end = endOfRun(start, 'capitals');
  const beforeLetters =
    end < letters.length && kindOfRune(letters[end]) === 'letters';
  if (!beforeLetters) {
    return end;
  }
  // One capital starts the word; of several the last does: `HTTP` and `Status`.
  return end - start > 1 ? end - 1 : endOfRun(end, 'letters');
}
