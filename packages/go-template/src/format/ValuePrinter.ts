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
import { Complex } from '../values/Complex';
import { typeOf } from '../values/describeType';
import { Dictionary, GoObject, GoValue, List } from '../values/GoValue';
import { Integer } from '../values/Integer';
import { sortedEntries } from '../values/sortedEntries';
import { Flags } from './Flags';
import { formatFloat } from './formatFloat';
import { formatInteger } from './formatInteger';
import { formatText } from './formatText';
import { pad } from './pad';

const STRING_VERBS = 'vsxXq';

/** Prints values with one verb and its flags, as Go's `fmt` does. */
export class ValuePrinter {
  readonly #verb: string;
  readonly #flags: Flags;
  readonly #budget: Budget;

  constructor(options: { verb: string; flags: Flags; budget: Budget }) {
    this.#verb = options.verb;
    this.#flags = options.flags;
    this.#budget = options.budget;
  }

  print(value: GoValue): string {
    const text = this.#print(value, 0);
    this.#budget.claimText(text.length);
    return text;
  }

  #print(value: GoValue, depth: number): string {
    this.#budget.spend(1);
    if (value === undefined || value === null) {
      return this.#nil(depth);
    }
    if (this.#verb === 'w') {
      return this.#badVerb(value); // It wraps errors, which no value here is.
    }
    if (value instanceof List) {
      return this.#list(value, depth);
    }
    if (value instanceof Dictionary) {
      return this.#map(value, depth);
    }
    return value instanceof GoObject
      ? this.#object(value, depth)
      : this.#scalar(value) ?? this.#badVerb(value);
  }

  #nil(depth: number): string {
    if (depth > 0) {
      return this.#flags.sharpV ? 'interface {}(nil)' : '<nil>';
    }
    return this.#verb === 'v'
      ? pad('<nil>', this.#flags)
      : `%!${this.#verb}(<nil>)`;
  }

  #scalar(value: boolean | bigint | number | string): string | undefined {
    switch (typeof value) {
      case 'boolean':
        return 'tv'.includes(this.#verb)
          ? pad(String(value), this.#flags)
          : undefined;
      case 'bigint':
        return formatInteger(value, this.#verb, this.#flags, { signed: true });
      case 'number':
        return formatFloat(value, this.#verb, this.#flags);
      default:
        return formatText(value, this.#verb, this.#flags);
    }
  }

  #object(value: GoObject, depth: number): string {
    const text = value.text();
    if (
      text !== undefined &&
      !this.#flags.sharpV &&
      STRING_VERBS.includes(this.#verb)
    ) {
      return formatText(text, this.#verb, this.#flags)!;
    }
    if (value instanceof Integer) {
      const signed = value.isSigned;
      return (
        formatInteger(value.value, this.#verb, this.#flags, { signed }) ??
        this.#badVerb(value)
      );
    }
    if (value instanceof Complex) {
      return this.#complex(value);
    }
    return this.#struct(value, depth);
  }

  #complex(value: Complex): string {
    const real = formatFloat(value.real, this.#verb, this.#flags);
    const flags = { ...this.#flags, plus: true };
    const imaginary = formatFloat(value.imaginary, this.#verb, flags);
    return real === undefined ? this.#badVerb(value) : `(${real}${imaginary}i)`;
  }

  #struct(value: GoObject, depth: number): string {
    const { plusV, sharpV } = this.#flags;
    const fields = value
      .fields()
      .map(({ name, value: field }) =>
        [plusV || sharpV ? `${name}:` : '', this.#print(field, depth + 1)].join(
          '',
        ),
      );
    return `${sharpV ? value.type : ''}{${fields.join(sharpV ? ', ' : ' ')}}`;
  }

  #list(value: List, depth: number): string {
    const { sharpV } = this.#flags;
    if (sharpV && value.isNil) {
      return `${typeOf(value)}(nil)`;
    }
    const items = this.#join(value.items, item => this.#print(item, depth + 1));
    return sharpV ? `${typeOf(value)}{${items}}` : `[${items}]`;
  }

  #map(value: Dictionary, depth: number): string {
    const { sharpV } = this.#flags;
    if (sharpV && value.isNil) {
      return `${typeOf(value)}(nil)`;
    }
    const items = this.#join(sortedEntries(value), ([key, item]) =>
      [this.#print(key, depth + 1), this.#print(item, depth + 1)].join(':'),
    );
    return sharpV ? `${typeOf(value)}{${items}}` : `map[${items}]`;
  }

  /** A value may stand in itself many times over, so what is printed must be counted on the way. */
  #join<T>(items: readonly T[], print: (item: T) => string): string {
    const separator = this.#flags.sharpV ? ', ' : ' ';
    const text = items.map(print).join(separator);
    this.#budget.claimText(text.length);
    return text;
  }

  /** `%!d(string=hi)`, without asking `String`. */
  #badVerb(value: GoValue): string {
    const flags = this.#flags;
    const plain = new ValuePrinter({ verb: 'v', flags, budget: this.#budget });
    const shown =
      value instanceof Integer
        ? formatInteger(value.value, 'v', flags, { signed: value.isSigned })
        : plain.print(value);
    return `%!${this.#verb}(${typeOf(value)}=${shown})`;
  }
}
