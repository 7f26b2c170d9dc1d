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
import { formatValue } from '../format/formatValue';
import { compareText } from '../text/compareText';
import { Dictionary, GoValue, List } from '../values/GoValue';
import { sortedEntries } from '../values/sortedEntries';
import {
  defineFunction,
  defineVariadic,
  FunctionFamily,
} from './defineFunction';
import { GoError } from './GoError';
import { GoFunction } from './GoFunction';
import { mergeMaps } from './mergeMaps';

const MAP = 'map[string]interface {}';

/** Sprig's functions for maps. Where Go's order is random, ours is that of the keys. */
export const dictionaryFunctions: FunctionFamily = {
  dict: defineVariadic([], 'interface {}', (values, { budget }) =>
    dict(values, budget),
  ),
  get: defineFunction([MAP, 'string'], ([map, key]) =>
    map.entries.has(key) ? map.entries.get(key) : '',
  ),
  set: defineFunction([MAP, 'string', 'interface {}'], ([map, key, value]) => {
    if (map.isNil) {
      throw new GoError('assignment to entry in nil map');
    }
    map.entries.set(key, value);
    return map;
  }),
  unset: defineFunction([MAP, 'string'], ([map, key]) => {
    map.entries.delete(key);
    return map;
  }),
  hasKey: defineFunction([MAP, 'string'], ([map, key]) => map.entries.has(key)),
  pluck: defineVariadic(
    ['string'],
    MAP,
    ([key, ...maps]) =>
      new List(
        maps
          .filter(map => map.entries.has(key))
          .map(map => map.entries.get(key)),
      ),
  ),
  keys: defineVariadic([], MAP, (maps, { budget }) =>
    List.ofTexts(
      maps.flatMap(map => {
        budget.spend(map.entries.size);
        return [...map.entries.keys()].sort(compareText);
      }),
    ),
  ),
  values: defineFunction([MAP], ([map], { budget }) => {
    budget.spend(map.entries.size);
    return new List(sortedEntries(map).map(([, value]) => value));
  }),
  pick: defineVariadic(
    [MAP],
    'string',
    ([map, ...keys]) =>
      new Dictionary(
        keys
          .filter(key => map.entries.has(key))
          .map((key): [string, GoValue] => [key, map.entries.get(key)]),
      ),
  ),
  omit: defineVariadic([MAP], 'string', ([map, ...keys], { budget }) => {
    budget.spend(map.entries.size);
    const omitted = new Set(keys);
    return new Dictionary(
      [...map.entries].filter(([key]) => !omitted.has(key)),
    );
  }),
  dig: defineVariadic([], 'interface {}', dig),
  merge: merger({ overwrite: false }),
  mustMerge: merger({ overwrite: false }),
  mergeOverwrite: merger({ overwrite: true }),
  mustMergeOverwrite: merger({ overwrite: true }),
};

/** Keys and values in turns; the last key may lack its value. */
function dict(values: readonly GoValue[], budget: Budget): Dictionary {
  const map = new Dictionary();
  for (let index = 0; index < values.length; index += 2) {
    const value = index + 1 < values.length ? values[index + 1] : '';
    map.entries.set(formatValue(values[index], budget), value);
  }
  return map;
}

function merger(options: { overwrite: boolean }): GoFunction {
  return defineVariadic([MAP], MAP, ([target, ...sources], { budget }) => {
    // A nil map cannot be filled, so Go makes a new one.
    const merged =
      target.isNil && sources.some(({ isNil }) => !isNil)
        ? new Dictionary()
        : target;
    for (const source of sources) {
      mergeMaps(merged, source, { ...options, budget });
    }
    return merged;
  });
}

/** `dig "a" "b" default map` is `map.a.b`, or the default where a key is missing. */
function dig(values: readonly GoValue[]): GoValue {
  if (values.length < 3) {
    throw new GoError('dig needs at least three arguments');
  }
  const keys = values.slice(0, -2);
  const fallback = values.at(-2);
  let step = asMap(values.at(-1));
  for (const [index, key] of keys.entries()) {
    if (typeof key !== 'string') {
      throw new GoError('dig: a key is no string');
    }
    if (!step.entries.has(key)) {
      return fallback;
    }
    const found = step.entries.get(key);
    if (index === keys.length - 1) {
      return found;
    }
    step = asMap(found);
  }
  return fallback;
}

function asMap(value: GoValue): Dictionary {
  if (!(value instanceof Dictionary) || value.elementType !== 'interface {}') {
    throw new GoError('dig: a step is no map[string]interface {}');
  }
  return value;
}
