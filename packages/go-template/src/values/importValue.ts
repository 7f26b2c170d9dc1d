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
import { fromOutsideText } from '../text/bytes';
import { Time } from '../time/Time';
import { utc } from '../time/Zone';
import { Dictionary, GoObject, GoValue, List } from './GoValue';
import { int } from './Integer';

/**
 * Which type the numbers of the data have. `integers`: a whole number is an `int`, others are `float64`, as after reading YAML in Go. `floats`: all are
 * `float64`, as after reading JSON in Go. A `bigint` always is an `int`.
 *
 * @public
 */
export type NumberTypes = 'integers' | 'floats';

/** In data, a map that Go has not made: it reads as an empty one and prints as `null` in JSON. @public */
export const NIL_MAP: unique symbol = Symbol('nil map');

export interface ImportOptions {
  numbers: NumberTypes;
  budget: Budget;
  /** What a JavaScript function becomes; without, functions are refused. */
  importFunction?: (value: Function) => GoValue;
}

/** Data of JavaScript as templates see them. They are copied, so that templates cannot change them. Throws `TypeError` for what has no counterpart. */
export function importValue(value: unknown, options: ImportOptions): GoValue {
  options.budget.spend(1);
  switch (typeof value) {
    case 'undefined':
      return null;
    case 'boolean':
      return value;
    case 'string':
      return fromOutsideText(value);
    case 'bigint':
      return int(value);
    case 'number':
      return options.numbers === 'integers' && Number.isSafeInteger(value)
        ? BigInt(value)
        : value;
    case 'object':
      return importObject(value, options);
    case 'function':
      if (options.importFunction) {
        return options.importFunction(value);
      }
      break;
    case 'symbol':
      if (value === NIL_MAP) {
        return Dictionary.nil();
      }
      break;
    default:
  }
  throw new TypeError(`a ${typeof value} has no counterpart in a template`);
}

function importObject(value: object | null, options: ImportOptions): GoValue {
  if (value === null || value instanceof GoObject) {
    return value;
  }
  if (Array.isArray(value)) {
    return new List(value.map(item => importValue(item, options)));
  }
  if (value instanceof Date) {
    return new Time(BigInt(value.getTime()) * 1_000_000n, utc);
  }
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return new Dictionary(
    entries
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [
        fromOutsideText(String(key)),
        importValue(item, options),
      ]),
  );
}
