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
import { toInt64 } from '../values/cast';
import { deepEqual } from '../values/deepEqual';
import { kindOf } from '../values/describeType';
import { GoValue, List } from '../values/GoValue';
import { isTrue } from '../values/isTrue';
import { CallContext } from './CallContext';
import {
  defineFunction,
  defineVariadic,
  FunctionFamily,
} from './defineFunction';
import { GoError } from './GoError';
import { GoFunction } from './GoFunction';

/** Functions whose name with `must` in front does the same: both stop the template. */
const withMust: FunctionFamily = {
  append: defineFunction(
    ['interface {}', 'interface {}'],
    ([list, item], context) =>
      new List([...itemsOf(list, 'push', context), item]),
  ),
  push: defineFunction(
    ['interface {}', 'interface {}'],
    ([list, item], context) =>
      new List([...itemsOf(list, 'push', context), item]),
  ),
  prepend: defineFunction(
    ['interface {}', 'interface {}'],
    ([list, item], context) =>
      new List([item, ...itemsOf(list, 'prepend', context)]),
  ),
  first: defineFunction(['interface {}'], ([list], context) =>
    itemsOf(list, 'find first', context).at(0),
  ),
  last: defineFunction(['interface {}'], ([list], context) =>
    itemsOf(list, 'find last', context).at(-1),
  ),
  rest: withoutOne('find rest', items => items.slice(1)),
  initial: withoutOne('find initial', items => items.slice(0, -1)),
  reverse: defineFunction(
    ['interface {}'],
    ([list], context) =>
      new List([...itemsOf(list, 'find reverse', context)].reverse()),
  ),
  compact: defineFunction(
    ['interface {}'],
    ([list], context) =>
      new List(itemsOf(list, 'compact', context).filter(isTrue)),
  ),
  uniq: defineFunction(['interface {}'], ([list], context) => {
    const distinct: GoValue[] = [];
    for (const item of itemsOf(list, 'find uniq', context)) {
      if (!contains(distinct, item, context.budget)) {
        distinct.push(item);
      }
    }
    return new List(distinct);
  }),
  without: defineVariadic(
    ['interface {}'],
    'interface {}',
    ([list, ...omitted], context) =>
      new List(
        itemsOf(list, 'find without', context).filter(
          item => !contains(omitted, item, context.budget),
        ),
      ),
  ),
  has: defineFunction(
    ['interface {}', 'interface {}'],
    ([item, list], context) =>
      list !== null &&
      contains(itemsOf(list, 'find has', context), item, context.budget),
  ),
  slice: defineVariadic(
    ['interface {}'],
    'interface {}',
    ([list, ...indexes], context) => slice(list, indexes, context),
  ),
  chunk: defineFunction(['int', 'interface {}'], ([size, list], context) =>
    chunk(Number(size), itemsOf(list, 'chunk', context)),
  ),
};

/** Sprig's functions for lists. All of them make a new list. */
export const listFunctions: FunctionFamily = {
  ...withMust,
  ...Object.fromEntries(
    Object.entries(withMust).map(([name, definition]) => [
      `must${name[0].toUpperCase()}${name.slice(1)}`,
      definition,
    ]),
  ),
  list: defineVariadic([], 'interface {}', items => new List(items)),
  tuple: defineVariadic([], 'interface {}', items => new List(items)),
  concat: defineVariadic([], 'interface {}', (lists, context) => {
    const items = lists.flatMap(list => itemsOf(list, 'concat', context));
    return new List(items, { isNil: items.length === 0 });
  }),
};

/** The elements, which cost as much as they are. */
function itemsOf(
  list: GoValue,
  action: string,
  { budget }: CallContext,
): readonly GoValue[] {
  if (!(list instanceof List)) {
    throw new GoError(`Cannot ${action} on type ${kindOf(list)}`);
  }
  budget.spend(list.items.length);
  return list.items;
}

/** Of an empty list, Go gives a nil one. */
function withoutOne(
  action: string,
  cut: (items: readonly GoValue[]) => readonly GoValue[],
): GoFunction {
  return defineFunction(['interface {}'], ([list], context) => {
    const items = itemsOf(list, action, context);
    return items.length === 0 ? List.nil : new List(cut(items));
  });
}

function contains(
  items: readonly GoValue[],
  wanted: GoValue,
  budget: Budget,
): boolean {
  return items.some(item => deepEqual(wanted, item, budget));
}

function slice(
  list: GoValue,
  indexes: readonly GoValue[],
  context: CallContext,
): GoValue {
  const items = itemsOf(list, 'slice', context);
  if (items.length === 0) {
    return null;
  }
  const [start, end] = [
    indexes.length > 0 ? Number(toInt64(indexes[0])) : 0,
    indexes.length > 1 ? Number(toInt64(indexes[1])) : items.length,
  ];
  if (start < 0 || end < start || end > items.length) {
    throw new GoError('reflect.Value.Slice: slice index out of bounds');
  }
  return new List(items.slice(start, end), list as List);
}

function chunk(size: number, items: readonly GoValue[]): List {
  // A negative size is none, but Go only notices with some lengths.
  const count = Math.floor((items.length - 1) / size) + 1;
  if (!(count >= 0 && count <= items.length)) {
    throw new GoError('chunk: the size must be positive');
  }
  const chunks = Array.from({ length: count }, (_, index) => {
    const end = index === count - 1 ? items.length : (index + 1) * size;
    return new List(items.slice(index * size, end));
  });
  return new List(chunks, { elementType: '[]interface {}' });
}
