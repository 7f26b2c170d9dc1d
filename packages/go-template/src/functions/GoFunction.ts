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

import { GoType, GoValue } from '../values/GoValue';
import { CallContext } from './CallContext';

/** A function as templates call it. Arguments have the types of its parameters when it is called. */
export interface GoFunction {
  readonly parameters: readonly GoType[];
  /** Type of any number of further arguments. */
  readonly rest?: GoType;
  /** `and` and `or` stop at the first argument whose truth is this, and are never called. */
  readonly shortCircuit?: boolean;
  /** Throws {@link GoError} where Go's returns an error or panics. */
  call(values: readonly GoValue[], context: CallContext): GoValue;
}
