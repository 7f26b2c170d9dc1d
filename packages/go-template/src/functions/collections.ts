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

import { FunctionValue } from '../objects/FunctionValue';
import { encodeText, sliceBytes } from '../text/bytes';
import { typeOf } from '../values/describeType';
import { Dictionary, GoValue, List } from '../values/GoValue';
import { Integer } from '../values/Integer';
import { lengthOf } from '../values/isTrue';
import { CallContext } from './CallContext';
import {
  defineFunction,
  defineVariadic,
  FunctionFamily,
} from './defineFunction';
import { GoError } from './GoError';

/** Go's own functions for lists, maps, texts and functions. */
export const collectionFunctions: FunctionFamily = {
  len: defineFunction(['reflect.Value'], ([value]) => {
    const length = lengthOf(value);
    if (length === undefined) {
      throw new GoError(`len of type ${typeOf(value)}`);
    }
    return BigInt(length);
  }),
  index: defineVariadic(
    ['reflect.Value'],
    'reflect.Value',
    ([value, ...indexes]) => {
      if (value === undefined || value === null) {
        throw new GoError('index of untyped nil');
      }
      return indexes.reduce(step, value);
    },
  ),
  slice: defineVariadic(
    ['reflect.Value'],
    'reflect.Value',
    ([value, ...indexes]) => slice(value, indexes),
  ),
  call: defineVariadic(
    ['reflect.Value'],
    'reflect.Value',
    ([callee, ...values], context) => call(callee, values, context),
  ),
};

function step(value: GoValue, index: GoValue): GoValue {
  if (value === undefined || value === null) {
    throw new GoError('index of nil pointer');
  }
  if (value instanceof Dictionary) {
    return readKey(value, index);
  }
  const length = lengthOf(value);
  if (length === undefined) {
    throw new GoError(`can't index item of type ${typeOf(value)}`);
  }
  const place = placeOf(index, length);
  if (place === length) {
    throw new GoError('reflect: slice index out of range');
  }
  return typeof value === 'string'
    ? new Integer('uint8', BigInt(encodeText(value)[place]))
    : (value as List).items[place];
}

function readKey(map: Dictionary, key: GoValue): GoValue {
  if (typeof key !== 'string') {
    throw new GoError(
      key === undefined || key === null
        ? 'value is nil; should be of type string'
        : `value has type ${typeOf(key)}; should be string`,
    );
  }
  if (map.entries.has(key)) {
    return map.entries.get(key);
  }
  return map.elementType === 'string' ? '' : null;
}

/** An index from 0 up to and including the length, which is where a slice may end. */
function placeOf(index: GoValue, length: number): number {
  const integer = index instanceof Integer ? index.value : index;
  if (typeof integer !== 'bigint') {
    throw new GoError(
      index === undefined || index === null
        ? 'cannot index slice/array with nil'
        : `cannot index slice/array with type ${typeOf(index)}`,
    );
  }
  if (integer < 0n || integer > BigInt(length)) {
    throw new GoError(`index out of range: ${integer}`);
  }
  return Number(integer);
}

function slice(value: GoValue, indexes: readonly GoValue[]): GoValue {
  if (value === undefined || value === null) {
    throw new GoError('slice of untyped nil');
  }
  if (indexes.length > 3) {
    throw new GoError(`too many slice indexes: ${indexes.length}`);
  }
  if (typeof value !== 'string' && !(value instanceof List)) {
    throw new GoError(`can't slice item of type ${typeOf(value)}`);
  }
  if (typeof value === 'string' && indexes.length === 3) {
    throw new GoError('cannot 3-index slice a string');
  }
  const length = lengthOf(value)!;
  const places = indexes.map(index => placeOf(index, length));
  const [start = 0, end = length, capacity = length] = places;
  if (start > end || end > capacity) {
    throw new GoError('invalid slice index');
  }
  return typeof value === 'string'
    ? sliceBytes(value, start, end)
    : new List(value.items.slice(start, end), value);
}

function call(
  callee: GoValue,
  values: readonly GoValue[],
  context: CallContext,
): GoValue {
  if (callee === undefined || callee === null) {
    throw new GoError('call of nil');
  }
  if (!(callee instanceof FunctionValue)) {
    throw new GoError(`non-function of type ${typeOf(callee)}`);
  }
  const { parameters, rest } = callee.function;
  const fits =
    rest === undefined
      ? values.length === parameters.length
      : values.length >= parameters.length;
  if (!fits) {
    throw new GoError(
      `wrong number of args: got ${values.length} want ${parameters.length}`,
    );
  }
  values.forEach((value, index) => {
    const type = parameters[index] ?? rest!;
    if (type !== 'interface {}' && typeOf(value) !== type) {
      throw new GoError(
        `arg ${index}: value has type ${typeOf(value)}; should be ${type}`,
      );
    }
  });
  return callee.function.call(values, context);
}
