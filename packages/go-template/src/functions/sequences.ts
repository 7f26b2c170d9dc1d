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
import { List } from '../values/GoValue';
import {
  defineFunction,
  defineVariadic,
  FunctionFamily,
} from './defineFunction';

/** Sprig's functions that count. */
export const sequenceFunctions: FunctionFamily = {
  until: defineFunction(['int'], ([count], { budget }) =>
    listOf(steps(0n, count, count < 0n ? -1n : 1n, budget)),
  ),
  untilStep: defineFunction(
    ['int', 'int', 'int'],
    ([start, stop, step], { budget }) =>
      listOf(steps(start, stop, step, budget)),
  ),
  seq: defineVariadic([], 'int', (values, { budget }) =>
    sequence(values, budget).join(' '),
  ),
};

function listOf(values: readonly bigint[]): List {
  return new List(values, { elementType: 'int' });
}

/** The numbers from `start` up or down to but without `stop`. */
function steps(
  start: bigint,
  stop: bigint,
  step: bigint,
  budget: Budget,
): bigint[] {
  const isDownwards = stop < start;
  if (step === 0n || step < 0n !== isDownwards) {
    return [];
  }
  const distance = isDownwards ? start - stop : stop - start;
  const size = isDownwards ? -step : step;
  const count = (distance + size - 1n) / size;
  budget.spend(Number(count));
  return Array.from(
    { length: Number(count) },
    (_, index) => start + BigInt(index) * step,
  );
}

/** As the command `seq`: `last`, `first last` or `first step last`, the last one included. */
function sequence(values: readonly bigint[], budget: Budget): bigint[] {
  const direction = (first: bigint, last: bigint) => (last < first ? -1n : 1n);
  switch (values.length) {
    case 1: {
      const increment = direction(1n, values[0]);
      return steps(1n, values[0] + increment, increment, budget);
    }
    case 2: {
      const increment = direction(values[0], values[1]);
      return steps(values[0], values[1] + increment, increment, budget);
    }
    case 3: {
      const [first, step, last] = values;
      const increment = direction(first, last);
      return increment < 0n && step > 0n
        ? []
        : steps(first, last + increment, step, budget);
    }
    default:
      return [];
  }
}
