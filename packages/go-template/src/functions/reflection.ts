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

import { deepEqual } from '../values/deepEqual';
import { kindOf, typeOf } from '../values/describeType';
import { CallContext } from './CallContext';
import { Dictionary, GoValue, List } from '../values/GoValue';
import { defineFunction, FunctionFamily } from './defineFunction';
import { GoError } from './GoError';

/** Sprig's functions that look at types, and compare and copy all the way down. */
export const reflectionFunctions: FunctionFamily = {
  typeOf: defineFunction(['interface {}'], ([value]) => typeOf(value)),
  typeIs: defineFunction(
    ['string', 'interface {}'],
    ([type, value]) => type === typeOf(value),
  ),
  typeIsLike: defineFunction(
    ['string', 'interface {}'],
    ([type, value]) => type === typeOf(value) || `*${type}` === typeOf(value),
  ),
  kindOf: defineFunction(['interface {}'], ([value]) => kindOf(value)),
  kindIs: defineFunction(
    ['string', 'interface {}'],
    ([kind, value]) => kind === kindOf(value),
  ),
  deepEqual: defineFunction(
    ['interface {}', 'interface {}'],
    ([left, right], { budget }) => deepEqual(left, right, budget),
  ),
  deepCopy: defineFunction(['interface {}'], copy),
  mustDeepCopy: defineFunction(['interface {}'], copy),
};

function copy([value]: [GoValue], context: CallContext): GoValue {
  if (value === null) {
    throw new GoError('there is no copy of nil');
  }
  return deepCopy(value, context);
}

/** Only maps can change, but lists may hold some. */
function deepCopy(value: GoValue, context: CallContext): GoValue {
  context.budget.spend(1);
  if (value instanceof List) {
    return new List(
      value.items.map(item => deepCopy(item, context)),
      value,
    );
  }
  if (value instanceof Dictionary) {
    const entries = Array.from(
      value.entries,
      ([key, item]): [string, GoValue] => [key, deepCopy(item, context)],
    );
    return new Dictionary(entries, value);
  }
  return value;
}
