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

import { FunctionTable } from '../functions/FunctionTable';
import {
  CommandNode,
  IdentifierNode,
  ListNode,
  OperandNode,
  StatementNode,
} from '../syntax/nodes';
import { placeOf } from '../syntax/placeOf';
import {
  printCommand,
  printOperand,
  printStatement,
} from '../syntax/printNode';
import { SyntaxProblem } from '../syntax/SyntaxProblem';
import { TemplateParser } from '../syntax/TemplateParser';
import { TemplateDiagnostic } from '../TemplateDiagnostic';
import { TemplateError } from '../TemplateError';
import { ExecutionProblem, PlacedNode } from './ExecutionProblem';

/** Longer pieces of a template say less, not more. */
const LONGEST_CONTEXT = 100;

/** A parsed template with its text, which its errors point into. */
export class Source {
  readonly name: string;
  readonly text: string;
  readonly root: ListNode;
  /** All templates that may be called, this one included. */
  readonly templates: ReadonlyMap<string, ListNode>;
  readonly #identifiers: readonly IdentifierNode[];

  private constructor(
    text: string,
    options: {
      name: string;
      root: ListNode;
      templates: ReadonlyMap<string, ListNode>;
      identifiers: readonly IdentifierNode[];
    },
  ) {
    this.name = options.name;
    this.text = text;
    this.root = options.root;
    this.templates = options.templates;
    this.#identifiers = options.identifiers;
  }

  /**
   * Throws {@link TemplateError}.
   *
   * @param options.templates - which it may call beside its own
   */
  static parse(
    text: string,
    options: { name: string; templates?: ReadonlyMap<string, ListNode> },
  ): Source {
    const { name } = options;
    try {
      const parsed = new TemplateParser(text).parse(name);
      const templates = new Map([
        ...(options.templates ?? []),
        ...parsed.templates,
      ]);
      return new Source(text, { ...parsed, name, templates });
    } catch (error) {
      if (error instanceof SyntaxProblem) {
        const code = 'go-template/syntax';
        const { message, position } = error;
        const place = placeOf(text, position);
        throw new TemplateError({ code, message, name, ...place });
      }
      throw error;
    }
  }

  /** Refuses a template that calls what nobody supplies, wherever in it. Throws {@link TemplateError}. */
  checkFunctions(functions: FunctionTable): void {
    const unknown = this.#identifiers.find(({ name }) => !functions.has(name));
    if (unknown) {
      throw new TemplateError(
        this.#diagnostic({
          code: 'go-template/unknown-function',
          message: `function "${unknown.name}" is not defined`,
          node: unknown,
        }),
      );
    }
  }

  /** Runs what may stop with an {@link ExecutionProblem}, and tells where. */
  guard<T>(run: () => T): T {
    try {
      return run();
    } catch (error) {
      if (error instanceof ExecutionProblem) {
        throw new TemplateError(
          this.#diagnostic({
            code: `go-template/${error.reason}`,
            message: error.message,
            node: error.node,
          }),
          { cause: error },
        );
      }
      throw error;
    }
  }

  #diagnostic(options: {
    code: TemplateDiagnostic['code'];
    message: string;
    node: PlacedNode;
  }): TemplateDiagnostic {
    const { code, message, node } = options;
    const context = describe(node);
    return {
      code,
      message,
      name: this.name,
      ...placeOf(this.text, node.position),
      context:
        context.length > LONGEST_CONTEXT
          ? `${context.slice(0, LONGEST_CONTEXT)}…`
          : context,
    };
  }
}

function describe(node: PlacedNode): string {
  switch (node.type) {
    case 'command':
      return printCommand(node as CommandNode);
    case 'pipeline':
    case 'identifier':
    case 'variable':
    case 'field':
    case 'chain':
    case 'dot':
    case 'nil':
    case 'bool':
    case 'number':
    case 'string':
      return printOperand(node as OperandNode);
    default:
      return printStatement(node as StatementNode);
  }
}
