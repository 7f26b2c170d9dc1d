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
import { formatFloat64 } from '../numbers/formatFloat64';
import { toValidText } from '../text/bytes';
import { typeOf } from '../values/describeType';
import {
  Dictionary,
  GoField,
  GoObject,
  GoValue,
  List,
} from '../values/GoValue';
import { sortedEntries } from '../values/sortedEntries';

export interface EncodeJsonOptions {
  /** Whether `<`, `>` and `&` are escaped, as Go does unless told not to. */
  escapeHtml: boolean;
  /** One line for each value, indented by two spaces. */
  pretty?: boolean;
  budget: Budget;
}

const INDENT = '  ';

class Encoder {
  readonly #escapeHtml: boolean;
  readonly #pretty: boolean;
  readonly #budget: Budget;

  constructor(options: EncodeJsonOptions) {
    this.#escapeHtml = options.escapeHtml;
    this.#pretty = options.pretty ?? false;
    this.#budget = options.budget;
  }

  encode(value: GoValue, depth: number): string {
    this.#budget.spend(1);
    switch (typeof value) {
      case 'undefined':
        return 'null';
      case 'string':
        return this.#text(value);
      case 'number':
        return encodeJsonNumber(value);
      case 'boolean':
      case 'bigint':
        return String(value);
      default:
    }
    if (value === null) {
      return 'null';
    }
    if (value instanceof List) {
      return value.isNil ? 'null' : this.#list(value, depth);
    }
    return value instanceof Dictionary
      ? this.#map(value, depth)
      : this.#object(value, depth);
  }

  #list({ items }: List, depth: number): string {
    return this.#enclose('[]', depth, items, item =>
      this.encode(item, depth + 1),
    );
  }

  #map(map: Dictionary, depth: number): string {
    return map.isNil
      ? 'null'
      : this.#members(
          sortedEntries(map).map(([name, value]) => ({ name, value })),
          depth,
        );
  }

  #object(value: GoObject, depth: number): string {
    const fields = value.fields();
    if (fields.length > 0) {
      return this.#members(fields, depth);
    }
    const json = value.json();
    if (json === undefined) {
      throw new GoError(`json: unsupported type: ${typeOf(value)}`);
    }
    return this.encode(json, depth);
  }

  #members(members: readonly GoField[], depth: number): string {
    const separator = this.#pretty ? ': ' : ':';
    return this.#enclose('{}', depth, members, ({ name, value }) =>
      [this.#text(name), this.encode(value, depth + 1)].join(separator),
    );
  }

  /** A value may stand in itself many times over, so what is written must be counted on the way. */
  #enclose<T>(
    brackets: '[]' | '{}',
    depth: number,
    items: readonly T[],
    encode: (item: T) => string,
  ): string {
    if (items.length === 0) {
      return brackets;
    }
    const outer = this.#pretty ? `\n${INDENT.repeat(depth)}` : '';
    const inner = this.#pretty ? outer + INDENT : '';
    const text = items.map(item => inner + encode(item)).join(',');
    this.#budget.claimText(text.length);
    return brackets[0] + text + outer + brackets[1];
  }

  #text(text: string): string {
    const escaped = this.#escapeHtml ? /[<>&\u2028\u2029]/g : /[\u2028\u2029]/g;
    return JSON.stringify(
      // Go writes an escape for what is no UTF-8, not the letter itself.
      toValidText(text.replace(/[\u{dc80}-\u{dcff}]/gu, '\0\ufffd')),
    )
      .replaceAll('\\u0000\ufffd', '\\ufffd')
      .replace(
        escaped,
        letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
  }
}

/** A value as JSON, as Go's `encoding/json` writes it: keys in order. Throws {@link GoError} for what JSON does not know. */
export function encodeJson(value: GoValue, options: EncodeJsonOptions): string {
  const text = new Encoder(options).encode(value, 0);
  options.budget.claimText(text.length);
  return text;
}

/** A float as JSON writes it. Throws {@link GoError} for infinity and what is no number. */
export function encodeJsonNumber(value: number): string {
  if (!Number.isFinite(value)) {
    throw new GoError('json: unsupported value');
  }
  const size = Math.abs(value);
  const isExtreme = size !== 0 && (size < 1e-6 || size >= 1e21);
  return isExtreme
    ? formatFloat64(value, 'e').replace(/e-0([0-9])$/, 'e-$1')
    : formatFloat64(value, 'f');
}
