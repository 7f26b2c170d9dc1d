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

import { isTrue } from '../values/isTrue';
import {
  defineFunction,
  defineVariadic,
  FunctionFamily,
} from './defineFunction';
import { GoError } from './GoError';

/** Sprig's functions that choose between values by whether they are empty, and the one that stops. */
export const defaultFunctions: FunctionFamily = {
  default: defineVariadic(
    ['interface {}'],
    'interface {}',
    ([fallback, given]) => (isTrue(given) ? given : fallback),
  ),
  empty: defineFunction(['interface {}'], ([value]) => !isTrue(value)),
  coalesce: defineVariadic([], 'interface {}', values => values.find(isTrue)),
  all: defineVariadic([], 'interface {}', values => values.every(isTrue)),
  any: defineVariadic([], 'interface {}', values => values.some(isTrue)),
  ternary: defineFunction(
    ['interface {}', 'interface {}', 'bool'],
    ([yes, no, condition]) => (condition ? yes : no),
  ),
  fail: defineFunction(['string'], ([message]) => {
    throw new GoError(message);
  }),
};
