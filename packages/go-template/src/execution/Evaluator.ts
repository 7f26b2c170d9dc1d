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
import {
  ChainNode,
  CommandNode,
  IdentifierNode,
  OperandNode,
  PipelineNode,
  VariableNode,
} from '../syntax/nodes';
import { printOperand } from '../syntax/printNode';
import { GoType, GoValue } from '../values/GoValue';
import { isTrue } from '../values/isTrue';
import {
  assignArgument,
  assignLiteral,
  assignNil,
  literalValue,
} from './assignArgument';
import { readField } from './readField';
import { Run } from './Run';

/** What a command takes from the pipe; `undefined` for the first of a pipeline. */
type Piped = { value: GoValue } | undefined;

/** How a function or field is called: `node` is where its errors are reported. */
interface Call {
  name: string;
  node: CommandNode | OperandNode;
  /** Without the function itself. */
  operands: readonly OperandNode[];
  piped: Piped;
}

/** Evaluates what stands inside of actions. Declares and reads variables of the {@link Run}, writes nothing. */
export class Evaluator {
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  /** The value of a pipeline, given to the variables that it declares. */
  pipeline(dot: GoValue, node: PipelineNode): GoValue {
    this.#run.at(node);
    let piped: Piped;
    for (const command of node.commands) {
      const value = this.#command(dot, command, piped);
      // A nil that leaves a command forgets that it stood in a map or list.
      piped = { value: value ?? undefined };
    }
    const value = piped?.value;
    for (const { names } of node.declarations) {
      if (node.assigns) {
        this.#run.assign(names[0], value);
      } else {
        this.#run.declare(names[0], value);
      }
    }
    return value;
  }

  #command(dot: GoValue, node: CommandNode, piped: Piped): GoValue {
    this.#run.guard(
      () => this.#run.budget.spend(1),
      error => error.message,
    );
    const [first, ...operands] = node.arguments;
    switch (first.type) {
      case 'identifier':
        return this.#function(dot, first, { node, operands, piped });
      case 'field':
        this.#run.at(first);
        return this.#fields(dot, dot, first.names, {
          node: first,
          operands,
          piped,
        });
      case 'chain':
        return this.#chain(dot, first, { operands, piped });
      case 'variable':
        return this.#variable(dot, first, { operands, piped });
      case 'pipeline':
        this.#refuseArguments(first, { operands, piped });
        return this.pipeline(dot, first);
      default:
    }
    this.#run.at(first);
    this.#refuseArguments(first, { operands, piped });
    if (first.type === 'dot') {
      return dot;
    }
    return first.type === 'nil'
      ? this.#run.fail('nil is not a command')
      : literalValue(this.#run, first);
  }

  #refuseArguments(
    node: OperandNode,
    { operands, piped }: Pick<Call, 'operands' | 'piped'>,
  ): void {
    if (operands.length > 0 || piped) {
      this.#run.fail(
        `can't give argument to non-function ${printOperand(node)}`,
      );
    }
  }

  #function(
    dot: GoValue,
    node: IdentifierNode,
    call: Omit<Call, 'name'>,
  ): GoValue {
    this.#run.at(node);
    const { name } = node;
    const callee =
      this.#run.functions.get(name) ??
      this.#run.fail(`"${name}" is not a defined function`);
    return this.#call(dot, callee, { ...call, name });
  }

  #variable(
    dot: GoValue,
    node: VariableNode,
    { operands, piped }: Pick<Call, 'operands' | 'piped'>,
  ): GoValue {
    this.#run.at(node);
    const [name, ...fields] = node.names;
    const value = this.#run.variable(name);
    if (fields.length > 0) {
      return this.#fields(dot, value, fields, { node, operands, piped });
    }
    this.#refuseArguments(node, { operands, piped });
    return value;
  }

  #chain(
    dot: GoValue,
    node: ChainNode,
    { operands, piped }: Pick<Call, 'operands' | 'piped'>,
  ): GoValue {
    this.#run.at(node);
    if (node.node.type === 'nil') {
      this.#run.fail('indirection through explicit nil');
    }
    const receiver = this.#operand(dot, node.node);
    return this.#fields(dot, receiver, node.names, { node, operands, piped });
  }

  /** Walks `.a.b.c`; only the last may take arguments. */
  #fields(
    dot: GoValue,
    receiver: GoValue,
    names: readonly string[],
    call: Omit<Call, 'name'>,
  ): GoValue {
    return names.reduce((value, name, index) => {
      const { operands, piped } =
        index === names.length - 1 ? call : { operands: [], piped: undefined };
      const found = readField(this.#run, value, name, {
        hasArguments: operands.length > 0 || piped !== undefined,
      });
      return 'method' in found
        ? this.#call(dot, found.method, {
            name,
            node: call.node,
            operands,
            piped,
          })
        : found.value;
    }, receiver);
  }

  #call(dot: GoValue, callee: GoFunction, call: Call): GoValue {
    const { name, node, operands, piped } = call;
    this.#checkCount(callee, call);
    if (callee.shortCircuit !== undefined) {
      return this.#shortCircuit(dot, callee.shortCircuit, call);
    }
    const values = operands.map((operand, index) =>
      this.#argument(dot, operand, typeOfParameter(callee, index)),
    );
    if (piped) {
      const type = typeOfParameter(callee, operands.length);
      values.push(assignArgument(this.#run, piped.value, type));
    }
    const describe = (error: Error) => {
      this.#run.at(node);
      return `error calling ${name}: ${error.message}`;
    };
    const { budget, context } = this.#run;
    return this.#run.guard(() => {
      // Most functions read their texts from end to end.
      values.forEach(value => budget.readText(lengthOfText(value)));
      const value = callee.call(values, context);
      budget.claimText(lengthOfText(value));
      return value;
    }, describe);
  }

  #checkCount(
    { parameters, rest }: GoFunction,
    { name, operands, piped }: Call,
  ): void {
    const given = operands.length + (piped ? 1 : 0);
    if (
      rest === undefined
        ? given !== parameters.length
        : given < parameters.length
    ) {
      const least = rest === undefined ? '' : 'at least ';
      this.#run.fail(
        `wrong number of args for ${name}: want ${least}${parameters.length} got ${given}`,
      );
    }
  }

  /** `and` and `or` evaluate no argument after the one that decides. */
  #shortCircuit(
    dot: GoValue,
    deciding: boolean,
    { operands, piped }: Call,
  ): GoValue {
    let value: GoValue;
    for (const operand of operands) {
      value = this.#argument(dot, operand, 'reflect.Value');
      if (isTrue(value) === deciding) {
        return value;
      }
    }
    return piped ? piped.value : value;
  }

  /** An operand as an argument of a type. */
  #argument(dot: GoValue, node: OperandNode, type: GoType): GoValue {
    this.#run.at(node);
    switch (node.type) {
      case 'nil':
        return assignNil(this.#run, type);
      case 'bool':
      case 'number':
      case 'string':
        return assignLiteral(this.#run, node, type);
      default:
        return assignArgument(this.#run, this.#operand(dot, node), type);
    }
  }

  /** The value of an operand that is no literal. */
  #operand(dot: GoValue, node: OperandNode): GoValue {
    const none = { operands: [], piped: undefined };
    switch (node.type) {
      case 'dot':
        return dot;
      case 'field':
        this.#run.at(node);
        return this.#fields(dot, dot, node.names, { node, ...none });
      case 'variable':
        return this.#variable(dot, node, none);
      case 'pipeline':
        return this.pipeline(dot, node);
      case 'identifier':
        return this.#function(dot, node, { node, ...none });
      case 'chain':
        return this.#chain(dot, node, none);
      default:
        return literalValue(this.#run, node);
    }
  }
}

/** A lower bound of its bytes: one is enough to stop texts that grow. */
function lengthOfText(value: GoValue): number {
  return typeof value === 'string' ? value.length : 0;
}

function typeOfParameter(
  { parameters, rest }: GoFunction,
  index: number,
): GoType {
  return index < parameters.length ? parameters[index] : rest!;
}
