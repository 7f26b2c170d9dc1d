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

import { Decimal } from '../numbers/Decimal';
import { toFloat64 } from '../values/cast';
import { GoValue } from '../values/GoValue';
import {
  defineFunction,
  defineVariadic,
  FunctionFamily,
} from './defineFunction';
import { GoError } from './GoError';
import { GoFunction } from './GoFunction';

/** Sprig's functions with floats; they take anything for one, and compute in decimal digits. */
export const floatFunctions: FunctionFamily = {
  add1f: defineFunction(['interface {}'], ([value]) =>
    fold([value, 1], (left, right) => left.plus(right)),
  ),
  addf: defineVariadic([], 'interface {}', values =>
    fold([0, ...values], (left, right) => left.plus(right)),
  ),
  subf: folded((left, right) => left.minus(right)),
  mulf: folded((left, right) => left.times(right)),
  divf: folded((left, right) => {
    if (right.isZero) {
      throw new GoError('decimal division by 0');
    }
    return left.dividedBy(right);
  }),
  maxf: defineVariadic(['interface {}'], 'interface {}', values =>
    Math.max(...values.map(toFloat64)),
  ),
  minf: defineVariadic(['interface {}'], 'interface {}', values =>
    Math.min(...values.map(toFloat64)),
  ),
  ceil: defineFunction(['interface {}'], ([value]) =>
    Math.ceil(toFloat64(value)),
  ),
  floor: defineFunction(['interface {}'], ([value]) =>
    Math.floor(toFloat64(value)),
  ),
  round: defineVariadic(
    ['interface {}', 'int'],
    'float64',
    ([value, places, roundsUpFrom = 0.5]) =>
      round(toFloat64(value), Number(places), roundsUpFrom),
  ),
};

function folded(
  operation: (left: Decimal, right: Decimal) => Decimal,
): GoFunction {
  return defineVariadic(['interface {}'], 'interface {}', values =>
    fold(values, operation),
  );
}

function fold(
  values: readonly GoValue[],
  operation: (left: Decimal, right: Decimal) => Decimal,
): number {
  return values.map(toDecimal).reduce(operation).toNumber();
}

function toDecimal(value: GoValue): Decimal {
  const float = toFloat64(value);
  if (!Number.isFinite(float)) {
    throw new GoError(`Cannot create a Decimal from ${float}`);
  }
  return Decimal.fromNumber(float);
}

function round(value: number, places: number, roundsUpFrom: number): number {
  const power = 10 ** places;
  const digits = power * value;
  // The part behind the point keeps its sign, so negative numbers round away from zero.
  const rest = digits - Math.trunc(digits);
  return (
    (rest >= roundsUpFrom ? Math.ceil(digits) : Math.floor(digits)) / power
  );
}
