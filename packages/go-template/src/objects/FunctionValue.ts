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

import { GoFunction } from '../functions/GoFunction';
import { GoObject } from '../values/GoValue';

/** A function that stands in the data, for `call`. */
export class FunctionValue extends GoObject {
  readonly type: string;
  readonly kind = 'func';
  readonly function: GoFunction;

  constructor(callee: GoFunction) {
    super();
    const rest = callee.rest === undefined ? [] : [`...${callee.rest}`];
    this.type = `func(${[...callee.parameters, ...rest].join(
      ', ',
    )}) interface {}`;
    this.function = callee;
  }

  override equals(): boolean {
    return false; // Go finds no two functions equal.
  }
}
