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

import { isEmptyTree } from './isEmptyTree';
import {
  BranchNode,
  DefinitionNode,
  IdentifierNode,
  JumpNode,
  ListNode,
  StatementNode,
  TemplateNode,
} from './nodes';
import { PipelineParser } from './PipelineParser';
import { Token } from './Token';
import { TokenStream } from './TokenStream';

/** What ended a list: its keyword, and for `else` the keyword that follows it. */
interface ListEnd {
  keyword: 'end' | 'else';
  position: number;
  chained?: 'if' | 'with';
}

/** Nested actions are parsed and executed by recursion; a chain of `else if` counts as nested. */
const DEEPEST_NESTING = 500;

/** A template and all that it defines. */
export interface ParsedTemplates {
  root: ListNode;
  /** By name, the template itself included. */
  templates: ReadonlyMap<string, ListNode>;
  /** Every call of a function. */
  identifiers: readonly IdentifierNode[];
}

/**
 * Parses a template by the grammar of Go's `text/template/parse`. Throws {@link SyntaxProblem}.
 */
export class TemplateParser {
  readonly #tokens: TokenStream;
  readonly #pipelines: PipelineParser;
  readonly #templates = new Map<string, ListNode>();
  #ranges = 0;
  #depth = 0;

  constructor(source: string) {
    this.#tokens = new TokenStream(source);
    this.#pipelines = new PipelineParser(this.#tokens);
  }

  /** @param name - of the template itself */
  parse(name: string): ParsedTemplates {
    const { position } = this.#tokens.peek();
    const nodes: StatementNode[] = [];
    while (this.#tokens.peek().kind !== 'end') {
      const node = this.#definition() ?? this.#textOrAction();
      if ('keyword' in node) {
        this.#tokens.fail(`unexpected {{${node.keyword}}}`, node);
      }
      nodes.push(node);
    }
    const root: ListNode = { type: 'list', position, nodes };
    this.#add(name, root);
    const { identifiers } = this.#pipelines;
    return { root, templates: this.#templates, identifiers };
  }

  /** Go keeps the first template of a name that holds anything; two such are an error. */
  #add(name: string, body: ListNode): void {
    const known = this.#templates.get(name);
    if (!known || isEmptyTree(known)) {
      this.#templates.set(name, body);
    } else if (!isEmptyTree(body)) {
      this.#tokens.fail(`multiple definition of template "${name}"`);
    }
  }

  /** `{{define "name"}} … {{end}}`, which only stands outside of other actions. */
  #definition(): DefinitionNode | undefined {
    if (this.#tokens.peek().kind !== 'left delimiter') {
      return undefined;
    }
    const delimiter = this.#tokens.next();
    const keyword = this.#tokens.nextNonSpace();
    if (keyword.kind !== 'keyword' || keyword.text !== 'define') {
      this.#tokens.giveBack(delimiter, keyword);
      return undefined;
    }
    const context = 'define clause';
    const { text: name } = this.#pipelines.parseString(
      this.#tokens.expect(['string', 'raw string'], context),
    );
    this.#tokens.expect(['right delimiter'], context);
    const body = this.#ownTemplate(context);
    this.#add(name, body);
    return { type: 'define', position: keyword.position, name, body };
  }

  /** The body of `define` or `block`: variables and loops around it do not reach inside. */
  #ownTemplate(context: string): ListNode {
    const ranges = this.#ranges;
    this.#ranges = 0;
    const { list, end } = this.#pipelines.withFreshScope(() => this.#list());
    this.#ranges = ranges;
    if (end.keyword !== 'end') {
      this.#tokens.fail(`unexpected {{else}} in ${context}`, end);
    }
    return list;
  }

  /** Statements up to `{{end}}` or `{{else}}`. */
  #list(): { list: ListNode; end: ListEnd } {
    const { position } = this.#tokens.peekNonSpace();
    const nodes: StatementNode[] = [];
    while (this.#tokens.peekNonSpace().kind !== 'end') {
      const node = this.#textOrAction();
      if ('keyword' in node) {
        return { list: { type: 'list', position, nodes }, end: node };
      }
      nodes.push(node);
    }
    return this.#tokens.fail('unexpected end of template: {{end}} is missing');
  }

  #textOrAction(): StatementNode | ListEnd {
    const token = this.#tokens.nextNonSpace();
    const { position, text } = token;
    switch (token.kind) {
      case 'text':
      case 'comment':
        return { type: token.kind, position, text };
      case 'left delimiter':
        return this.#action();
      default:
        return this.#tokens.failUnexpected(token, 'input');
    }
  }

  #action(): StatementNode | ListEnd {
    const token = this.#tokens.nextNonSpace();
    if (token.kind !== 'keyword') {
      this.#tokens.giveBack(token);
      return {
        type: 'action',
        position: token.position,
        pipeline: this.#pipelines.parse('command'),
      };
    }
    switch (token.text) {
      case 'block':
        return this.#block();
      case 'break':
      case 'continue':
        return this.#jump(token);
      case 'else':
        return this.#else(token);
      case 'end':
        this.#tokens.expect(['right delimiter'], 'end');
        return { keyword: 'end', position: token.position };
      case 'if':
      case 'range':
      case 'with':
        return this.#branch(token.text);
      case 'template':
        return this.#template();
      default:
        return this.#tokens.failUnexpected(token, 'command');
    }
  }

  #jump({ text, position }: Token): JumpNode {
    this.#tokens.expect(['right delimiter'], `{{${text}}}`);
    if (this.#ranges === 0) {
      this.#tokens.fail(`{{${text}}} outside {{range}}`, { position });
    }
    return { type: text as JumpNode['type'], position };
  }

  #else({ position }: Token): ListEnd {
    const { kind, text, position: next } = this.#tokens.peekNonSpace();
    if (kind === 'keyword' && (text === 'if' || text === 'with')) {
      return { keyword: 'else', position: next, chained: text };
    }
    this.#tokens.expect(['right delimiter'], 'else');
    return { keyword: 'else', position };
  }

  #branch(type: BranchNode['type']): BranchNode {
    if (this.#depth >= DEEPEST_NESTING) {
      this.#tokens.fail(`actions nest more than ${DEEPEST_NESTING} deep`);
    }
    this.#depth++;
    const node = this.#pipelines.withScope((): BranchNode => {
      const pipeline = this.#pipelines.parse(type);
      this.#ranges += type === 'range' ? 1 : 0;
      const { list: body, end } = this.#list();
      this.#ranges -= type === 'range' ? 1 : 0;
      const { position } = pipeline;
      return end.keyword === 'end'
        ? { type, position, pipeline, body }
        : { type, position, pipeline, body, otherwise: this.#rest(type, end) };
    });
    this.#depth--;
    return node;
  }

  /** What follows `{{else}}`; `{{else if …}}` is an `if` in it that needs no `{{end}}` of its own. */
  #rest(type: BranchNode['type'], start: ListEnd): ListNode {
    if (start.chained !== undefined && start.chained === type) {
      this.#tokens.nextNonSpace();
      const { position } = start;
      return { type: 'list', position, nodes: [this.#branch(type)] };
    }
    const { list, end } = this.#list();
    if (end.keyword !== 'end') {
      this.#tokens.fail('expected {{end}}; found {{else}}', end);
    }
    return list;
  }

  #block(): TemplateNode {
    const context = 'block clause';
    const { name, position } = this.#templateName(context);
    const pipeline = this.#pipelines.parse(context);
    const body = this.#ownTemplate(context);
    this.#add(name, body);
    return { type: 'template', position, name, pipeline, body };
  }

  #template(): TemplateNode {
    const context = 'template clause';
    const { name, position } = this.#templateName(context);
    const token = this.#tokens.nextNonSpace();
    if (token.kind === 'right delimiter') {
      return { type: 'template', position, name };
    }
    this.#tokens.giveBack(token);
    const pipeline = this.#pipelines.parse(context);
    return { type: 'template', position, name, pipeline };
  }

  #templateName(context: string): { name: string; position: number } {
    const token = this.#tokens.expect(['string', 'raw string'], context);
    const { text: name, position } = this.#pipelines.parseString(token);
    return { name, position };
  }
}
