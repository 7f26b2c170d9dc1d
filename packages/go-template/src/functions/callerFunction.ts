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
import { exportValue, TemplateValue } from '../values/exportValue';
import { importValue, NumberTypes } from '../values/importValue';
import { GoError } from './GoError';
import { GoFunction } from './GoFunction';

/**
 * A function that the caller supplies. It gets and gives plain values. What it throws becomes an error of the template, with its message.
 *
 * @public
 */
export type TemplateFunction =
  | ((...values: TemplateValue[]) => unknown)
  | TypedTemplateFunction;

/**
 * A function with types, which templates must keep to as in Go.
 *
 * @public
 */
export interface TypedTemplateFunction {
  /** Go's names of the types, such as `string`, `int`, `map[string]interface {}`, `interface {}` for any. */
  parameters: readonly GoType[];
  /** Type of any number of further arguments. */
  rest?: GoType;
  /** Gets as many values as there are types, and those of `rest`. What it gives is read like data. */
  call(...values: TemplateValue[]): unknown;
}

/** A function of the caller as templates call it. */
export function callerFunction(
  supplied: TemplateFunction,
  options: { numbers: NumberTypes },
): GoFunction {
  const typed =
    typeof supplied === 'function'
      ? { parameters: [], rest: 'interface {}', call: supplied }
      : supplied;
  return {
    parameters: typed.parameters,
    rest: typed.rest,
    call: (values: readonly GoValue[], { budget }) => {
      const plain = values.map(value => exportValue(value, budget));
      return importValue(
        guard(() => typed.call(...plain)),
        {
          ...options,
          budget,
        },
      );
    },
  };
}

function guard<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw new GoError(error instanceof Error ? error.message : String(error), {
      cause: error,
    });
  }
}
