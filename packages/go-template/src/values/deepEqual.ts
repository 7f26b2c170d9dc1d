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
import { typeOf } from './describeType';
import { Dictionary, GoObject, GoValue, List } from './GoValue';

/** Whether Go's `reflect.DeepEqual` finds two values equal: of the same type, and the same all the way down. */
export function deepEqual(
  left: GoValue,
  right: GoValue,
  budget: Budget,
): boolean {
  budget.spend(1);
  if (typeOf(left) !== typeOf(right)) {
    return false;
  }
  if (left instanceof List && right instanceof List) {
    return (
      left.isNil === right.isNil &&
      left.items.length === right.items.length &&
      left.items.every((item, index) =>
        deepEqual(item, right.items[index], budget),
      )
    );
  }
  if (left instanceof Dictionary && right instanceof Dictionary) {
    return (
      left.isNil === right.isNil &&
      left.entries.size === right.entries.size &&
      [...left.entries].every(
        ([key, item]) =>
          right.entries.has(key) &&
          deepEqual(item, right.entries.get(key), budget),
      )
    );
  }
  if (left instanceof GoObject && right instanceof GoObject) {
    return left.equals(right);
  }
  return (left ?? null) === (right ?? null);
}
