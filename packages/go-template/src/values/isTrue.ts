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

import { byteLength } from '../text/bytes';
import { Complex } from './Complex';
import { Dictionary, GoValue, List } from './GoValue';
import { Integer } from './Integer';

/** Whether `if`, `with`, `and`, `or`, `not` take the value for true: everything but the zero value of its type, and structs always. */
export function isTrue(value: GoValue): boolean {
  if (value instanceof List) {
    return value.items.length > 0;
  }
  if (value instanceof Dictionary) {
    return value.entries.size > 0;
  }
  if (value instanceof Integer) {
    return value.value !== 0n;
  }
  if (value instanceof Complex) {
    return value.real !== 0 || value.imaginary !== 0;
  }
  // Unlike JavaScript, Go finds NaN true: it is not zero.
  return typeof value === 'number' ? value !== 0 : Boolean(value);
}

/** The number that `len` gives; `undefined` for what has none. */
export function lengthOf(value: GoValue): number | undefined {
  if (typeof value === 'string') {
    return byteLength(value);
  }
  if (value instanceof List) {
    return value.items.length;
  }
  return value instanceof Dictionary ? value.entries.size : undefined;
}
