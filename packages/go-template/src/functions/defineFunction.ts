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

import { GoValue } from '../values/GoValue';
import { CallContext } from './CallContext';
import { GoFunction } from './GoFunction';
import { ArgumentsOf, ParameterName, ParameterTypes } from './ParameterTypes';

/** Functions by their names in templates. */
export type FunctionFamily = Readonly<Record<string, GoFunction>>;

/** A function of a fixed number of arguments. */
export function defineFunction<const P extends readonly ParameterName[]>(
  parameters: P,
  call: (values: ArgumentsOf<P>, context: CallContext) => GoValue,
): GoFunction {
  return {
    parameters,
    // Whoever calls it has checked the types.
    call: (values, context) => call(values as ArgumentsOf<P>, context),
  };
}

/** A function of any number of arguments after the first ones. */
export function defineVariadic<
  const P extends readonly ParameterName[],
  R extends ParameterName,
>(
  parameters: P,
  rest: R,
  call: (
    values: [...ArgumentsOf<P>, ...ParameterTypes[R][]],
    context: CallContext,
  ) => GoValue,
): GoFunction {
  return {
    parameters,
    rest,
    call: (values, context) =>
      call(values as [...ArgumentsOf<P>, ...ParameterTypes[R][]], context),
  };
}
