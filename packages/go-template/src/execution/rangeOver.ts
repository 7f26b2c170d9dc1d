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

import { typeOf } from '../values/describeType';
import { Dictionary, GoValue, List } from '../values/GoValue';
import { Integer } from '../values/Integer';
import { sortedEntries } from '../values/sortedEntries';
import { Run } from './Run';

interface Iteration {
  index: GoValue;
  element: GoValue;
}

/** What `range` visits: lists in their order, maps by their sorted keys, and the numbers below an integer. Nothing is an empty list. */
export function* rangeOver(
  run: Run,
  value: GoValue,
  options: { variables: number },
): Generator<Iteration> {
  if (value instanceof List) {
    for (const [index, element] of value.items.entries()) {
      yield { index: BigInt(index), element };
    }
  } else if (value instanceof Dictionary) {
    // As it is now: the body may change the map.
    for (const [index, element] of sortedEntries(value)) {
      yield { index, element };
    }
  } else if (typeof value === 'bigint' || value instanceof Integer) {
    if (options.variables > 1) {
      run.fail(`can't use a number to iterate over more than one variable`);
    }
    yield* count(value);
  } else if (value !== undefined) {
    run.fail(`range can't iterate over a value of type ${typeOf(value)}`);
  }
}

/** The numbers below one, of its type. */
function* count(limit: bigint | Integer): Generator<Iteration> {
  const end = typeof limit === 'bigint' ? limit : limit.value;
  for (let number = 0n; number < end; number++) {
    const element =
      typeof limit === 'bigint'
        ? number
        : new Integer(limit.kind, number, limit.type);
    yield { index: undefined, element };
  }
}
