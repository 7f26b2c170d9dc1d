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

import { quote } from '../text/quote';
import {
  BranchNode,
  CommandNode,
  ListNode,
  OperandNode,
  PipelineNode,
  StatementNode,
  TemplateNode,
} from './nodes';

/** What stands inside of an action as text. */
export function printPipeline({
  declarations,
  assigns,
  commands,
}: PipelineNode): string {
  const variables = declarations.map(printOperand).join(', ');
  const declared =
    variables === '' ? '' : `${variables} ${assigns ? '=' : ':='} `;
  return declared + commands.map(printCommand).join(' | ');
}

/** A function or value with its arguments as text. */
export function printCommand(command: CommandNode): string {
  return command.arguments.map(printArgument).join(' ');
}

/** A value as text; pipelines without their parentheses. */
export function printOperand(node: OperandNode): string {
  switch (node.type) {
    case 'pipeline':
      return printPipeline(node);
    case 'identifier':
      return node.name;
    case 'variable':
      return node.names.join('.');
    case 'field':
      return printFields(node.names);
    case 'chain':
      return printArgument(node.node) + printFields(node.names);
    case 'dot':
      return '.';
    case 'nil':
      return 'nil';
    case 'bool':
      return String(node.value);
    case 'number':
      return node.text;
    default:
      return node.quoted;
  }
}

function printArgument(node: OperandNode): string {
  const text = printOperand(node);
  return node.type === 'pipeline' ? `(${text})` : text;
}

function printFields(names: readonly string[]): string {
  return names.map(name => `.${name}`).join('');
}

class Printer {
  readonly #parts: string[] = [];

  get text(): string {
    return this.#parts.join('');
  }

  list({ nodes }: ListNode): void {
    nodes.forEach(node => this.statement(node));
  }

  statement(node: StatementNode): void {
    switch (node.type) {
      case 'text':
        this.#parts.push(node.text);
        break;
      case 'comment':
        this.#action(node.text);
        break;
      case 'action':
        this.#action(printPipeline(node.pipeline));
        break;
      case 'break':
      case 'continue':
        this.#action(node.type);
        break;
      case 'template':
        this.#template(node);
        break;
      case 'define':
        this.#action(`define ${quote(node.name)}`);
        this.list(node.body);
        this.#action('end');
        break;
      default:
        this.#branch(node);
        this.#action('end');
    }
  }

  #template({ name, pipeline, body }: TemplateNode): void {
    const argument = pipeline ? ` ${printPipeline(pipeline)}` : '';
    this.#action(`${body ? 'block' : 'template'} ${quote(name)}${argument}`);
    if (body) {
      this.list(body);
      this.#action('end');
    }
  }

  /** Without its `{{end}}`, which all branches of a chain share. */
  #branch({ type, pipeline, body, otherwise }: BranchNode, prefix = ''): void {
    this.#action(`${prefix}${type} ${printPipeline(pipeline)}`);
    this.list(body);
    const [only, ...others] = otherwise?.nodes ?? [];
    if (
      only !== undefined &&
      others.length === 0 &&
      only.type === type &&
      type !== 'range'
    ) {
      this.#branch(only as BranchNode, 'else ');
    } else if (otherwise) {
      this.#action('else');
      this.list(otherwise);
    }
  }

  /** Behind text that ends in a brace an action would open too early: `{{- ` behind a space takes the space away again. */
  #action(text: string): void {
    const opening = this.#parts.at(-1)?.endsWith('{') ? ' {{- ' : '{{';
    this.#parts.push(`${opening}${text}}}`);
  }
}

/** A template, or the body of an action, as text that parses to the same nodes. */
export function printList(list: ListNode): string {
  const printer = new Printer();
  printer.list(list);
  return printer.text;
}

/** An action as text, for messages; everything in it is separated by one space. */
export function printStatement(node: StatementNode): string {
  const printer = new Printer();
  printer.statement(node);
  return printer.text;
}
