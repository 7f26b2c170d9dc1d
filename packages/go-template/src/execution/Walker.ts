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

import { formatValue } from '../format/formatValue';
import { FunctionValue } from '../objects/FunctionValue';
import {
  ActionNode,
  BranchNode,
  ListNode,
  StatementNode,
  TemplateNode,
} from '../syntax/nodes';
import { GoValue } from '../values/GoValue';
import { isTrue, lengthOf } from '../values/isTrue';
import { Evaluator } from './Evaluator';
import { Output } from './Output';
import { rangeOver } from './rangeOver';
import { Run } from './Run';

/** Why a list ended early. */
type Jump = 'break' | 'continue' | undefined;

/** Leads from a name to what runs that template with the value of its dot. */
export type FindTemplate = (
  name: string,
) => ((data: GoValue) => void) | undefined;

/** Executes the statements of one template in their order. */
export class Walker {
  readonly #run: Run;
  readonly #evaluator: Evaluator;
  readonly #output: Output;
  readonly #findTemplate: FindTemplate;

  constructor(options: {
    run: Run;
    output: Output;
    findTemplate: FindTemplate;
  }) {
    this.#run = options.run;
    this.#evaluator = new Evaluator(options.run);
    this.#output = options.output;
    this.#findTemplate = options.findTemplate;
  }

  walk(dot: GoValue, { nodes }: ListNode): Jump {
    for (const node of nodes) {
      const jump = this.#statement(dot, node);
      if (jump) {
        return jump;
      }
    }
    return undefined;
  }

  #statement(dot: GoValue, node: StatementNode): Jump {
    this.#run.at(node);
    this.#guard(() => this.#run.budget.spend(1));
    switch (node.type) {
      case 'text':
        this.#write(node.text);
        return undefined;
      case 'action':
        this.#action(dot, node);
        return undefined;
      case 'template':
        this.#template(dot, node);
        return undefined;
      case 'if':
      case 'with':
        return this.#run.withScope(() => this.#branch(dot, node));
      case 'range':
        return this.#run.withScope(() => this.#range(dot, node));
      case 'break':
      case 'continue':
        return node.type;
      default:
        return undefined; // comments and definitions
    }
  }

  #action(dot: GoValue, node: ActionNode): void {
    const value = this.#evaluator.pipeline(dot, node.pipeline);
    if (node.pipeline.declarations.length > 0) {
      return;
    }
    this.#run.at(node);
    if (value instanceof FunctionValue) {
      this.#run.fail(`can't print a value of type ${value.type}`);
    }
    this.#write(
      value === undefined
        ? '<no value>'
        : this.#guard(() => formatValue(value, this.#run.budget)),
    );
  }

  #branch(dot: GoValue, node: BranchNode): Jump {
    const value = this.#evaluator.pipeline(dot, node.pipeline);
    if (isTrue(value)) {
      return this.walk(node.type === 'with' ? value : dot, node.body);
    }
    return node.otherwise && this.walk(dot, node.otherwise);
  }

  #range(dot: GoValue, node: BranchNode): Jump {
    const value = this.#evaluator.pipeline(dot, node.pipeline);
    const { declarations, assigns } = node.pipeline;
    let isEmpty = true;
    this.#guard(() => this.#run.budget.spend(lengthOf(value) ?? 0));
    for (const { index, element } of rangeOver(this.#run, value, {
      variables: declarations.length,
    })) {
      isEmpty = false;
      this.#guard(() => this.#run.budget.spend(1));
      // The last variable is the element; with two the first is the index.
      const values = declarations.length > 1 ? [index, element] : [element];
      declarations.forEach(({ names }, place) => {
        if (assigns) {
          this.#run.assign(names[0], values[place]);
        } else {
          this.#run.replace(declarations.length - place, values[place]);
        }
      });
      const jump = this.#run.withScope(() => this.walk(element, node.body));
      if (jump === 'break') {
        return undefined;
      }
    }
    return isEmpty && node.otherwise
      ? this.walk(dot, node.otherwise)
      : undefined;
  }

  #template(dot: GoValue, node: TemplateNode): void {
    const run =
      this.#findTemplate(node.name) ??
      this.#run.fail(`template "${node.name}" not defined`);
    const data = node.pipeline
      ? this.#evaluator.pipeline(dot, node.pipeline)
      : undefined;
    this.#run.at(node);
    this.#guard(() => run(data));
  }

  #write(text: string): void {
    this.#guard(() => this.#output.write(text));
  }

  #guard<T>(run: () => T): T {
    return this.#run.guard(run, error => error.message);
  }
}
