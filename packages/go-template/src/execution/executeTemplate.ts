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
import { defaultLimits, TemplateLimits } from '../budget/TemplateLimits';
import { CallContext } from '../functions/CallContext';
import { callerFunction, TemplateFunction } from '../functions/callerFunction';
import { FunctionTable } from '../functions/FunctionTable';
import { GoError } from '../functions/GoError';
import { GoFunction } from '../functions/GoFunction';
import { libraries } from '../functions/libraries';
import { FunctionValue } from '../objects/FunctionValue';
import { PatternCache } from '../regex/PatternCache';
import { TemplateError } from '../TemplateError';
import { toValidText } from '../text/bytes';
import { GoValue } from '../values/GoValue';
import { importValue } from '../values/importValue';
import { ExecuteOptions } from './ExecuteOptions';
import { Output } from './Output';
import { Run } from './Run';
import { Source } from './Source';
import { Walker } from './Walker';

function limitReached(
  source: Source,
  message: string,
  cause: unknown,
): TemplateError {
  const code = 'go-template/limit';
  const { name } = source;
  return new TemplateError(
    { code, message, name, line: 1, column: 1 },
    { cause },
  );
}

/** One call of `execute`, with all templates that it leads to. */
class Execution {
  readonly #options: ExecuteOptions;
  readonly #limits: TemplateLimits;
  readonly #budget: Budget;
  readonly #patterns: PatternCache;
  readonly #functions: FunctionTable;

  constructor(options: ExecuteOptions) {
    this.#options = options;
    this.#limits = { ...defaultLimits, ...options.limits };
    this.#budget = new Budget(this.#limits);
    this.#patterns = new PatternCache(this.#budget);
    this.#functions = new FunctionTable(
      libraries[options.library ?? 'helm'],
      new Map(
        Object.entries(options.functions ?? {}).map(([name, supplied]) => [
          name,
          this.#callerFunction(supplied),
        ]),
      ),
    );
  }

  run(source: Source, data: unknown): string {
    source.checkFunctions(this.#functions);
    const value = importValue(data, {
      numbers: this.#options.numbers ?? 'integers',
      budget: this.#budget,
      importFunction: supplied =>
        new FunctionValue(this.#callerFunction(supplied as TemplateFunction)),
    });
    // Data that are nothing at all are absent, not a nil in a map.
    return toValidText(this.#collect(source, source.name, value ?? undefined));
  }

  #callerFunction(supplied: TemplateFunction): GoFunction {
    const numbers = this.#options.numbers ?? 'integers';
    return callerFunction(supplied, { numbers });
  }

  /** What one template writes, and the templates that it calls. */
  #collect(source: Source, name: string, data: GoValue): string {
    const output = new Output(this.#limits.outputBytes);
    this.#walk(source, { name, data, output });
    return output.text;
  }

  #walk(
    source: Source,
    { name, data, output }: { name: string; data: GoValue; output: Output },
  ): void {
    const run = new Run({
      functions: this.#functions,
      context: this.#context(source),
      missingKey: this.#options.missingKey ?? 'default',
      template: name,
      data,
    });
    const walker = new Walker({
      run,
      output,
      findTemplate: called =>
        source.templates.has(called)
          ? (dot: GoValue) =>
              this.#walk(source, { name: called, data: dot, output })
          : undefined,
    });
    this.#budget.descend(() => walker.walk(data, source.templates.get(name)!));
  }

  #context(source: Source): CallContext {
    const { now, random, timeZone = 'UTC' } = this.#options;
    return {
      budget: this.#budget,
      patterns: this.#patterns,
      timeZone,
      now: () => {
        if (!now) {
          throw new GoError('this template is executed without a clock');
        }
        return now().getTime();
      },
      random: count => {
        if (!random) {
          throw new GoError('this template is executed without randomness');
        }
        this.#budget.claimText(count);
        return random(count);
      },
      include: (name, data) => {
        if (!source.templates.has(name)) {
          throw new GoError(`no template "${name}"`);
        }
        return this.#nested(() =>
          source.guard(() => this.#collect(source, name, data)),
        );
      },
      render: (text, data) => {
        return this.#nested(() => {
          const { templates } = source;
          const inner = Source.parse(text, { name: 'tpl', templates });
          inner.checkFunctions(this.#functions);
          return inner.guard(() => this.#collect(inner, inner.name, data));
        });
      },
    };
  }

  /** The text of a template as a value. Its errors are told by the call that asked for it. */
  #nested(run: () => string): string {
    try {
      return run();
    } catch (error) {
      if (
        error instanceof TemplateError &&
        error.diagnostic.code !== 'go-template/limit'
      ) {
        throw new GoError(error.message, { cause: error });
      }
      throw error;
    }
  }
}

/** Runs a template with data. Throws {@link TemplateError}. */
export function executeTemplate(
  source: Source,
  data: unknown,
  options: ExecuteOptions,
): string {
  try {
    return source.guard(() => new Execution(options).run(source, data));
  } catch (error) {
    const limit = limitOf(error);
    if (limit) {
      throw limitReached(source, limit, error);
    }
    throw error;
  }
}
