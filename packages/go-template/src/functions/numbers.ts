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

import { formatValue } from '../format/formatValue';
import { parseClampedInteger, parseInteger } from '../numbers/parseInteger';
import { toFloat64, toInt64 } from '../values/cast';
import { GoValue } from '../values/GoValue';
import { int64 } from '../values/Integer';
import {
  defineFunction,
  defineVariadic,
  FunctionFamily,
} from './defineFunction';
import { GoError } from './GoError';
import { GoFunction } from './GoFunction';

/** Sprig's functions with integers; they take anything for one. */
export const numberFunctions: FunctionFamily = {
  atoi: defineFunction(['string'], ([text]) => parseClampedInteger(text)),
  int: defineFunction(['interface {}'], ([value]) => toInt64(value)),
  int64: defineFunction(['interface {}'], ([value]) => int64(toInt64(value))),
  float64: defineFunction(['interface {}'], ([value]) => toFloat64(value)),
  toDecimal: defineFunction(['interface {}'], ([value], { budget }) => {
    const digits = formatValue(value, budget);
    return int64(parseInteger(digits, { base: 8, signed: true }) ?? 0n);
  }),
  add1: defineFunction(['interface {}'], ([value]) =>
    int64(toInt64(value) + 1n),
  ),
  add: defineVariadic([], 'interface {}', values =>
    int64(values.map(toInt64).reduce((sum, value) => sum + value, 0n)),
  ),
  sub: defineFunction(['interface {}', 'interface {}'], ([left, right]) =>
    int64(toInt64(left) - toInt64(right)),
  ),
  mul: defineVariadic(['interface {}'], 'interface {}', values =>
    int64(
      values
        .map(toInt64)
        .reduce((product, value) => BigInt.asIntN(64, product * value)),
    ),
  ),
  div: divided((left, right) => left / right),
  mod: divided((left, right) => left % right),
  max: extreme((left, right) => (right > left ? right : left)),
  biggest: extreme((left, right) => (right > left ? right : left)),
  min: extreme((left, right) => (right < left ? right : left)),
};

function divided(divide: (left: bigint, right: bigint) => bigint): GoFunction {
  return defineFunction(['interface {}', 'interface {}'], ([left, right]) => {
    const divisor = toInt64(right);
    if (divisor === 0n) {
      throw new GoError('runtime error: integer divide by zero');
    }
    return int64(divide(toInt64(left), divisor));
  });
}

function extreme(pick: (left: bigint, right: bigint) => bigint): GoFunction {
  return defineVariadic(
    ['interface {}'],
    'interface {}',
    (values: readonly GoValue[]) => int64(values.map(toInt64).reduce(pick)),
  );
}
