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

import { compareText } from '../text/compareText';
import { kindOf, typeOf } from '../values/describeType';
import { Dictionary, GoKind, GoObject, GoValue, List } from '../values/GoValue';
import { Integer } from '../values/Integer';
import { isTrue } from '../values/isTrue';
import {
  defineFunction,
  defineVariadic,
  FunctionFamily,
} from './defineFunction';
import { GoError } from './GoError';
import { GoFunction } from './GoFunction';

/** Kinds that compare with each other. Go compares integers by their value, whether they have a sign or not. */
const CLASSES: Partial<Record<GoKind, string>> = {
  bool: 'bool',
  int: 'integer',
  int32: 'integer',
  int64: 'integer',
  uint8: 'integer',
  uint32: 'integer',
  uint64: 'integer',
  float64: 'float',
  complex128: 'complex',
  string: 'string',
};

/** Go's own functions that compare and combine truths. */
export const comparisonFunctions: FunctionFamily = {
  and: shortCircuit(false),
  or: shortCircuit(true),
  not: defineFunction(['reflect.Value'], ([value]) => !isTrue(value)),
  eq: defineVariadic(
    ['reflect.Value'],
    'reflect.Value',
    ([value, ...others]) => {
      if (others.length === 0) {
        throw new GoError('missing argument for comparison');
      }
      return others.some(other => equals(value, other));
    },
  ),
  ne: defineFunction(
    ['reflect.Value', 'reflect.Value'],
    ([left, right]) => !equals(left, right),
  ),
  lt: ordered((left, right) => isLess(left, right)),
  le: ordered((left, right) => isLess(left, right) || equals(left, right)),
  gt: ordered((left, right) => !isLess(left, right) && !equals(left, right)),
  ge: ordered((left, right) => !isLess(left, right)),
};

function shortCircuit(deciding: boolean): GoFunction {
  return {
    parameters: ['reflect.Value'],
    rest: 'reflect.Value',
    shortCircuit: deciding,
    call: ([value]) => value,
  };
}

function ordered(
  compare: (left: GoValue, right: GoValue) => boolean,
): GoFunction {
  return defineFunction(['reflect.Value', 'reflect.Value'], ([left, right]) =>
    compare(left, right),
  );
}

function equals(left: GoValue, right: GoValue): boolean {
  const classes = [left, right].map(value => CLASSES[kindOf(value)]);
  const bothExist = kindOf(left) !== 'invalid' && kindOf(right) !== 'invalid';
  if (classes[0] !== classes[1]) {
    if (bothExist) {
      throw new GoError(
        `incompatible types for comparison: ${typeOf(left)} and ${typeOf(
          right,
        )}`,
      );
    }
    return false;
  }
  if (classes[0] !== undefined) {
    return comparable(left) === comparable(right) || objectsEqual(left, right);
  }
  return bothExist ? compositesEqual(left, right) : isNil(left) && isNil(right);
}

/** Values of no basic kind: what has a nil compares with nil, structs with their like, lists and maps with nothing. */
function compositesEqual(left: GoValue, right: GoValue): boolean {
  if (kindOf(left) !== kindOf(right)) {
    throw new GoError(
      `non-comparable types ${typeOf(left)} and ${typeOf(right)}`,
    );
  }
  if (isNil(left) || isNil(right)) {
    return isNil(left) === isNil(right);
  }
  if (!(right instanceof GoObject) || right.kind === 'func') {
    throw new GoError(`non-comparable type ${typeOf(right)}`);
  }
  return objectsEqual(left, right);
}

function objectsEqual(left: GoValue, right: GoValue): boolean {
  if (!(left instanceof GoObject) || !(right instanceof GoObject)) {
    return false;
  }
  return left.kind === 'ptr' || left.type !== right.type
    ? left === right
    : left.equals(right);
}

function isNil(value: GoValue): boolean {
  return value instanceof List || value instanceof Dictionary
    ? value.isNil
    : value === null || value === undefined;
}

function isLess(left: GoValue, right: GoValue): boolean {
  const classes = [left, right].map(value => CLASSES[kindOf(value)]);
  if (classes.includes(undefined)) {
    throw new GoError('invalid type for comparison');
  }
  if (classes[0] !== classes[1]) {
    throw new GoError(
      `incompatible types for comparison: ${typeOf(left)} and ${typeOf(right)}`,
    );
  }
  switch (classes[0]) {
    case 'string':
      return compareText(left as string, right as string) < 0;
    case 'integer':
      return (comparable(left) as bigint) < (comparable(right) as bigint);
    case 'float':
      return (left as number) < (right as number);
    default:
      throw new GoError('invalid type for comparison');
  }
}

function comparable(value: GoValue): GoValue {
  return value instanceof Integer ? value.value : value;
}
