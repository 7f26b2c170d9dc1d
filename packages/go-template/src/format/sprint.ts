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
import { kindOf } from '../values/describeType';
import { GoValue } from '../values/GoValue';
import { formatValue } from './formatValue';

/** The values as `fmt.Sprint` joins them: with a space between two of which neither is a text. */
export function sprint(values: readonly GoValue[], budget: Budget): string {
  const parts = values.map((value, index) => {
    const isSeparated =
      index > 0 &&
      kindOf(value) !== 'string' &&
      kindOf(values[index - 1]) !== 'string';
    return (isSeparated ? ' ' : '') + formatValue(value, budget);
  });
  return parts.join('');
}
