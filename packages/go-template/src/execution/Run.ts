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
import { limitOf } from '../budget/limitOf';
import { CallContext } from '../functions/CallContext';
import { GoError } from '../functions/GoError';
import { FunctionTable } from '../functions/FunctionTable';
import { GoValue } from '../values/GoValue';
import { ExecutionProblem, PlacedNode } from './ExecutionProblem';

/** What a missing key of a map means. */
export type MissingKey = 'default' | 'zero' | 'error';

interface Variable {
  name: string;
  value: GoValue;
}

/** One execution of one template: what is at hand, where it stands, and the variables that are in scope. */
export class Run {
  readonly functions: FunctionTable;
  readonly context: CallContext;
  readonly missingKey: MissingKey;
  readonly template: string;
  #variables: Variable[];
  #node: PlacedNode | undefined;

  constructor(options: {
    functions: FunctionTable;
    context: CallContext;
    missingKey: MissingKey;
    /** Name of the template, for errors. */
    template: string;
    /** The value of `$`. */
    data: GoValue;
  }) {
    this.functions = options.functions;
    this.context = options.context;
    this.missingKey = options.missingKey;
    this.template = options.template;
    this.#variables = [{ name: '$', value: options.data }];
  }

  get budget(): Budget {
    return this.context.budget;
  }

  /** From here on errors are reported at this node. */
  at(node: PlacedNode): void {
    this.#node = node;
  }

  fail(message: string): never {
    throw this.#problem(message, 'execution');
  }

  /** Runs what may go wrong, and gives its errors a place. */
  guard<T>(run: () => T, describe: (error: GoError) => string): T {
    try {
      return run();
    } catch (error) {
      if (error instanceof GoError) {
        throw this.#problem(describe(error), 'execution', error);
      }
      const limit = limitOf(error);
      if (limit) {
        throw this.#problem(limit, 'limit', error);
      }
      throw error;
    }
  }

  declare(name: string, value: GoValue): void {
    this.#variables.push({ name, value });
  }

  assign(name: string, value: GoValue): void {
    this.#find(name).value = value;
  }

  variable(name: string): GoValue {
    return this.#find(name).value;
  }

  /** Gives the variable that was declared `depth` ago (1 is the last) another value. */
  replace(depth: number, value: GoValue): void {
    this.#variables[this.#variables.length - depth].value = value;
  }

  /** Forgets the variables that were declared while it ran. */
  withScope<T>(run: () => T): T {
    const before = this.#variables.length;
    const result = run();
    this.#variables.length = before;
    return result;
  }

  #find(name: string): Variable {
    return (
      this.#variables.findLast(variable => variable.name === name) ??
      this.fail(`undefined variable: ${name}`)
    );
  }

  #problem(
    message: string,
    reason: 'execution' | 'limit',
    cause?: unknown,
  ): ExecutionProblem {
    return new ExecutionProblem(message, {
      reason,
      node: this.#node!,
      template: this.template,
      cause,
    });
  }
}
