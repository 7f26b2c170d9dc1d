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

import { NumberNode } from '../syntax/nodes';
import { GoValue } from '../values/GoValue';

const CHARACTER = /^'/;
const HEXADECIMAL_INTEGER = /^0[xX][^pP]+$/;
const LOOKS_LIKE_FLOAT = /[.eEpP]/;

/** The value of a number where nothing asks for a type: its spelling decides, as in Go. `undefined` when it is too large for an `int`. */
export function constantOf(node: NumberNode): GoValue {
  const { text, complex, float, int } = node;
  if (complex) {
    return complex;
  }
  const isFloat =
    float !== undefined &&
    !HEXADECIMAL_INTEGER.test(text) &&
    !CHARACTER.test(text) &&
    LOOKS_LIKE_FLOAT.test(text);
  return isFloat ? float : int;
}
