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

import { RE2JS, RE2JSException, RE2JSSyntaxException } from 're2js';
import { Budget } from '../budget/Budget';
import { GoError } from '../functions/GoError';
import { toValidText } from '../text/bytes';

/** Looking at so many letters takes about a step, with a program of so many instructions twice as long. */
const LETTERS_PER_STEP = 16;
const SMALL_PROGRAM = 4;

/** Counts such as `{2,10}` multiply what they stand behind. */
const COUNTS = /\{(?:\d+,)?(\d+),?\}/g;

const NUMBER = /^(?:0|[1-9]\d*)$/;

/** The parser refuses what is repeated more often. */
const MOST_REPETITIONS = 1000;

/** Where a pattern was found, in UTF-16 units, with its groups. */
export interface Match {
  start: number;
  end: number;
  /** The text of a group by its number or name; `undefined` where it took no part or is none. */
  group(name: string): string | undefined;
}

/** A regular expression of Go. Searching takes time in proportion to text and pattern, never more. */
export class Pattern {
  readonly #compiled: RE2JS;
  readonly #names: ReadonlySet<string>;

  private constructor(compiled: RE2JS) {
    this.#compiled = compiled;
    this.#names = new Set(Object.keys(compiled.namedGroups()));
  }

  /** Throws {@link GoError} for what is no regular expression. */
  static compile(text: string, budget: Budget): Pattern {
    budget.spend(largestProgram(text));
    if (toValidText(text) !== text) {
      throw new GoError('error parsing regexp: invalid UTF-8');
    }
    try {
      return new Pattern(RE2JS.compile(text));
    } catch (error) {
      if (error instanceof RE2JSException) {
        throw new GoError(`error parsing regexp: ${problemOf(error)}`);
      }
      throw error;
    }
  }

  /**
   * What matches, from left to right, without overlaps. An empty match next to the one before it does not count.
   *
   * @param count - at most so many; negative for all
   */
  *matches(
    text: string,
    { budget, count = -1 }: { budget: Budget; count?: number },
  ): Generator<Match> {
    const matcher = this.#compiled.matcher(text);
    let position = 0;
    let previousEnd = -1;
    let found = 0;
    while (found !== count && position <= text.length) {
      budget.spend(this.#cost(text.length - position));
      if (!matcher.find(position)) {
        return;
      }
      const start = matcher.start();
      const end = matcher.end();
      const isCounted = end > start || start !== previousEnd;
      position = end > position ? end : position + widthAt(text, position);
      previousEnd = end;
      if (isCounted) {
        found++;
        yield { start, end, group: name => this.#group(matcher, name) };
      }
    }
  }

  #cost(letters: number): number {
    const size = 1 + this.#compiled.programSize() / SMALL_PROGRAM;
    return 1 + Math.ceil((letters * size) / LETTERS_PER_STEP);
  }

  #group(
    matcher: ReturnType<RE2JS['matcher']>,
    name: string,
  ): string | undefined {
    if (this.#names.has(name)) {
      return matcher.group(name) ?? undefined;
    }
    const isNumber = NUMBER.test(name) && Number(name) <= matcher.groupCount();
    return isNumber ? matcher.group(Number(name)) ?? undefined : undefined;
  }
}

/** Without the pattern, which may hold a secret. */
function problemOf(error: RE2JSException): string {
  return error instanceof RE2JSSyntaxException
    ? error.getDescription()
    : 'it cannot be compiled';
}

function largestProgram(text: string): number {
  let repetitions = 1;
  for (const [, count] of text.matchAll(COUNTS)) {
    repetitions *= Math.max(1, Number(count));
  }
  return text.length * Math.min(repetitions, MOST_REPETITIONS);
}

function widthAt(text: string, position: number): number {
  return (text.codePointAt(position) ?? 0) > 0xffff ? 2 : 1;
}
