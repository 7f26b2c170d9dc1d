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
import { GoError } from '../functions/GoError';
import { kindOf, typeOf } from '../values/describeType';
import { GoKind, GoValue } from '../values/GoValue';
import { Integer } from '../values/Integer';
import { Flags, noFlags } from './Flags';
import { formatValue } from './formatValue';
import { ValuePrinter } from './ValuePrinter';

/** The largest width, precision and index that Go takes. */
const LARGEST = 1_000_000;

/** Kinds whose values lie somewhere. */
const ADDRESSED: ReadonlySet<GoKind> = new Set(['slice', 'map', 'ptr', 'func']);

const FLAG_LETTERS: Readonly<
  Record<string, 'minus' | 'plus' | 'sharp' | 'space' | 'zero'>
> = { '-': 'minus', '+': 'plus', '#': 'sharp', ' ': 'space', '0': 'zero' };

const DIGITS = /[0-9]*/y;

class FormatReader {
  readonly #format: string;
  readonly #values: readonly GoValue[];
  readonly #budget: Budget;
  readonly #parts: string[] = [];
  #position = 0;
  #argument = 0;
  #reordered = false;
  #goodIndex = true;
  /** The last piece was an index such as `[3]`. */
  #afterIndex = false;

  constructor(format: string, values: readonly GoValue[], budget: Budget) {
    this.#format = format;
    this.#values = values;
    this.#budget = budget;
  }

  read(): string {
    while (this.#position < this.#format.length) {
      const found = this.#format.indexOf('%', this.#position);
      const end = found < 0 ? this.#format.length : found;
      this.#write(this.#format.slice(this.#position, end));
      this.#position = end + 1;
      if (found >= 0) {
        this.#directive();
      }
    }
    this.#extraArguments();
    return this.#parts.join('');
  }

  #directive(): void {
    this.#goodIndex = true;
    this.#afterIndex = false;
    const flags = this.#flags();
    this.#index();
    this.#width(flags);
    this.#precision(flags);
    if (!this.#afterIndex) {
      this.#index();
    }
    const letter = this.#format.codePointAt(this.#position);
    if (letter === undefined) {
      this.#write('%!(NOVERB)');
      return;
    }
    const verb = String.fromCodePoint(letter);
    this.#position += verb.length;
    this.#verb(verb, flags);
  }

  #flags(): Flags {
    const flags: Flags = { ...noFlags };
    for (;;) {
      const flag = FLAG_LETTERS[this.#format[this.#position]];
      if (!flag) {
        return flags;
      }
      flags[flag] = true;
      this.#position++;
    }
  }

  #width(flags: Flags): void {
    if (this.#format[this.#position] === '*') {
      this.#position++;
      const width = this.#integerArgument();
      if (width === undefined) {
        this.#write('%!(BADWIDTH)');
      } else if (width < 0) {
        flags.minus = true;
        flags.zero = false;
      }
      flags.width = width === undefined ? undefined : Math.abs(width);
      this.#afterIndex = false;
      return;
    }
    flags.width = this.#number();
    if (this.#afterIndex && flags.width !== undefined) {
      this.#goodIndex = false; // `%[3]2d`
    }
  }

  #precision(flags: Flags): void {
    const isLast = this.#position + 1 >= this.#format.length;
    if (isLast || this.#format[this.#position] !== '.') {
      return;
    }
    this.#position++;
    if (this.#afterIndex) {
      this.#goodIndex = false; // `%[3].2d`
    }
    this.#index();
    if (this.#format[this.#position] === '*') {
      this.#position++;
      const precision = this.#integerArgument();
      flags.precision =
        precision === undefined || precision < 0 ? undefined : precision;
      if (flags.precision === undefined) {
        this.#write('%!(BADPREC)');
      }
      this.#afterIndex = false;
    } else {
      flags.precision = this.#number() ?? 0;
    }
  }

  #verb(verb: string, flags: Flags): void {
    if (verb === '%') {
      this.#write('%');
    } else if (!this.#goodIndex) {
      this.#write(`%!${verb}(BADINDEX)`);
    } else if (this.#argument >= this.#values.length) {
      this.#write(`%!${verb}(MISSING)`);
    } else {
      this.#write(this.#print(verb, flags, this.#values[this.#argument++]));
    }
  }

  #print(verb: string, flags: Flags, value: GoValue): string {
    this.#budget.claimText((flags.width ?? 0) + (flags.precision ?? 0));
    if (verb === 'p' && ADDRESSED.has(kindOf(value))) {
      throw new GoError(
        '%p prints an address in memory, which is not known here',
      );
    }
    if (verb === 'T') {
      return new ValuePrinter({ verb: 's', flags, budget: this.#budget }).print(
        typeOf(value),
      );
    }
    const shown: Flags =
      verb === 'v' || verb === 'w'
        ? {
            ...flags,
            sharp: false,
            sharpV: flags.sharp,
            plus: false,
            plusV: flags.plus,
          }
        : flags;
    return new ValuePrinter({ verb, flags: shown, budget: this.#budget }).print(
      value,
    );
  }

  /** `[3]`: goes on with that argument. */
  #index(): void {
    if (this.#format[this.#position] !== '[') {
      this.#afterIndex = false;
      return;
    }
    this.#reordered = true;
    const end = this.#format.indexOf(']', this.#position);
    const inside =
      end < 0 ? undefined : this.#format.slice(this.#position + 1, end);
    this.#position = end < 0 ? this.#position + 1 : end + 1;
    const isNumber = inside !== undefined && /^[0-9]{1,7}$/.test(inside);
    const index = isNumber ? Number(inside) - 1 : -1;
    this.#afterIndex = isNumber;
    if (index >= 0 && index < this.#values.length) {
      this.#argument = index;
    } else {
      this.#goodIndex = false;
    }
  }

  #number(): number | undefined {
    DIGITS.lastIndex = this.#position;
    const digits = DIGITS.exec(this.#format)![0];
    if (digits === '') {
      return undefined;
    }
    if (Number(digits.slice(0, -1)) > LARGEST) {
      this.#position = this.#format.length; // Go gives up on the whole rest.
      return undefined;
    }
    this.#position += digits.length;
    return Number(digits);
  }

  #integerArgument(): number | undefined {
    if (this.#argument >= this.#values.length) {
      return undefined;
    }
    const value = this.#values[this.#argument++];
    const integer = value instanceof Integer ? value.value : value;
    return typeof integer === 'bigint' &&
      integer <= LARGEST &&
      integer >= -LARGEST
      ? Number(integer)
      : undefined;
  }

  #extraArguments(): void {
    if (this.#reordered || this.#argument >= this.#values.length) {
      return;
    }
    const extra = this.#values
      .slice(this.#argument)
      .map(value =>
        value === null || value === undefined
          ? '<nil>'
          : `${typeOf(value)}=${formatValue(value, this.#budget)}`,
      );
    this.#write(`%!(EXTRA ${extra.join(', ')})`);
  }

  #write(text: string): void {
    this.#budget.claimText(text.length);
    this.#parts.push(text);
  }
}

/** Formats values as Go's `fmt.Sprintf` does; what does not fit becomes a remark such as `%!d(string=hi)` in the text, never an error. */
export function sprintf(
  format: string,
  values: readonly GoValue[],
  budget: Budget,
): string {
  return new FormatReader(format, values, budget).read();
}
