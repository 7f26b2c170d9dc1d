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

import {
  CommandNode,
  IdentifierNode,
  OperandNode,
  PipelineNode,
  StringNode,
  VariableNode,
} from './nodes';
import { parseNumber } from './parseNumber';
import { Token, TokenKind } from './Token';
import { TokenStream } from './TokenStream';
import { unquote } from './unquote';

/** Go allows 10,000; JavaScript's stack is smaller, and no one can read ten. */
const DEEPEST_PARENTHESES = 200;

const OPERANDS: ReadonlySet<TokenKind> = new Set([
  'bool',
  'character',
  'dot',
  'field',
  'identifier',
  'left parenthesis',
  'nil',
  'number',
  'raw string',
  'string',
  'variable',
]);

/** What cannot take the value of the command before it. */
const VALUES: ReadonlySet<string> = new Set([
  'bool',
  'dot',
  'nil',
  'number',
  'string',
]);

/** Parses what stands inside of actions, and knows the variables that are in scope. */
export class PipelineParser {
  /** Every call of a function so far. */
  readonly identifiers: IdentifierNode[] = [];

  readonly #tokens: TokenStream;
  #variables: string[] = ['$'];
  #depth = 0;

  constructor(tokens: TokenStream) {
    this.#tokens = tokens;
  }

  /** Forgets the variables that were declared while it ran. */
  withScope<T>(run: () => T): T {
    const before = this.#variables.length;
    const result = run();
    this.#variables.length = before;
    return result;
  }

  /** Inside of a template of its own only `$` is known. */
  withFreshScope<T>(run: () => T): T {
    const outer = this.#variables;
    this.#variables = ['$'];
    const result = run();
    this.#variables = outer;
    return result;
  }

  /** `declarations? command ('|' command)*` up to a delimiter, which is taken. */
  parse(context: string, end: TokenKind = 'right delimiter'): PipelineNode {
    const { position } = this.#tokens.peekNonSpace();
    const { declarations, assigns } = this.#declarations(context);
    const commands: CommandNode[] = [];
    for (;;) {
      const token = this.#tokens.nextNonSpace();
      if (token.kind === end) {
        break;
      }
      if (!OPERANDS.has(token.kind)) {
        this.#tokens.failUnexpected(token, context);
      }
      this.#tokens.giveBack(token);
      commands.push(this.#command());
    }
    if (commands.length === 0) {
      this.#tokens.fail(`missing value for ${context}`);
    }
    const stage = commands.findIndex(
      (command, index) => index > 0 && VALUES.has(command.arguments[0].type),
    );
    if (stage > 0) {
      this.#tokens.fail(
        `non executable command in pipeline stage ${stage + 1}`,
        commands[stage],
      );
    }
    return { type: 'pipeline', position, declarations, assigns, commands };
  }

  /** The text of a string token. */
  parseString(token: Token): StringNode {
    const text = unquote(token.text);
    if (text === undefined) {
      return this.#tokens.fail(`invalid syntax in string ${token.text}`);
    }
    const { position } = token;
    return { type: 'string', position, quoted: token.text, text };
  }

  #declarations(context: string): {
    declarations: VariableNode[];
    assigns: boolean;
  } {
    const declarations: VariableNode[] = [];
    for (;;) {
      const variable = this.#tokens.peekNonSpace();
      if (variable.kind !== 'variable') {
        return { declarations, assigns: false };
      }
      this.#tokens.next();
      // Space separates arguments, so it must be given back if this is one.
      const after = this.#tokens.peek();
      const next = this.#tokens.peekNonSpace();
      const isFirstOfTwo = next.kind === 'other' && next.text === ',';
      const assigns = next.kind === 'assignment';
      if (!assigns && next.kind !== 'declaration' && !isFirstOfTwo) {
        this.#tokens.giveBack(
          variable,
          ...(after.kind === 'space' ? [after] : []),
        );
        return { declarations, assigns: false };
      }
      this.#tokens.nextNonSpace();
      declarations.push({
        type: 'variable',
        position: variable.position,
        names: [variable.text],
      });
      this.#variables.push(variable.text);
      if (!isFirstOfTwo) {
        return { declarations, assigns };
      }
      this.#checkSecondVariable(context, declarations.length);
    }
  }

  #checkSecondVariable(context: string, declared: number): void {
    if (context !== 'range' || declared > 1) {
      this.#tokens.fail(`too many declarations in ${context}`);
    }
    const { kind } = this.#tokens.peekNonSpace();
    if (
      kind !== 'variable' &&
      kind !== 'right delimiter' &&
      kind !== 'right parenthesis'
    ) {
      this.#tokens.fail('range can only initialize variables');
    }
  }

  /** `operand (space operand)*`; a pipe behind it is taken, the closing delimiter is not. */
  #command(): CommandNode {
    const { position } = this.#tokens.peekNonSpace();
    const operands: OperandNode[] = [];
    for (;;) {
      this.#tokens.peekNonSpace();
      const operand = this.#operand();
      if (operand) {
        operands.push(operand);
      }
      const token = this.#tokens.next();
      if (token.kind === 'space') {
        continue;
      }
      if (
        token.kind === 'right delimiter' ||
        token.kind === 'right parenthesis'
      ) {
        this.#tokens.giveBack(token);
      } else if (token.kind !== 'pipe') {
        this.#tokens.failUnexpected(token, 'operand');
      }
      break;
    }
    if (operands.length === 0) {
      this.#tokens.fail('empty command');
    }
    return { type: 'command', position, arguments: operands };
  }

  /** A term and the fields that follow it without space. */
  #operand(): OperandNode | undefined {
    const term = this.#term();
    const { kind, position } = this.#tokens.peek();
    if (!term || kind !== 'field') {
      return term;
    }
    const names: string[] = [];
    while (this.#tokens.peek().kind === 'field') {
      names.push(this.#tokens.next().text.slice(1));
    }
    if (term.type === 'field' || term.type === 'variable') {
      return { ...term, position, names: [...term.names, ...names] };
    }
    if (VALUES.has(term.type)) {
      this.#tokens.fail('unexpected . after a value that has no fields');
    }
    return { type: 'chain', position, node: term, names };
  }

  #term(): OperandNode | undefined {
    const token = this.#tokens.nextNonSpace();
    const { position, text } = token;
    switch (token.kind) {
      case 'identifier':
        return this.#identifier(token);
      case 'dot':
      case 'nil':
        return { type: token.kind, position };
      case 'variable':
        return this.#variable(token);
      case 'field':
        return { type: 'field', position, names: [text.slice(1)] };
      case 'bool':
        return { type: 'bool', position, value: text === 'true' };
      case 'character':
      case 'number':
        return this.#number(token);
      case 'left parenthesis':
        return this.#parenthesized();
      case 'string':
      case 'raw string':
        return this.parseString(token);
      default:
        this.#tokens.giveBack(token);
        return undefined;
    }
  }

  #identifier({ text: name, position }: Token): IdentifierNode {
    const node: IdentifierNode = { type: 'identifier', position, name };
    this.identifiers.push(node);
    return node;
  }

  #variable({ text, position }: Token): VariableNode {
    return this.#variables.includes(text)
      ? { type: 'variable', position, names: [text] }
      : this.#tokens.fail(`undefined variable "${text}"`, { position });
  }

  #number({ text, position }: Token): OperandNode {
    const value = parseNumber(text);
    return typeof value === 'string'
      ? this.#tokens.fail(value, { position })
      : { type: 'number', position, text, ...value };
  }

  #parenthesized(): PipelineNode {
    if (this.#depth >= DEEPEST_PARENTHESES) {
      this.#tokens.fail('max expression depth exceeded');
    }
    this.#depth++;
    const pipeline = this.parse('parenthesized pipeline', 'right parenthesis');
    this.#depth--;
    return pipeline;
  }
}
