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

import { Complex } from '../values/Complex';

interface NodeBase {
  /** Where errors of this node are reported: an offset in the template's text, in UTF-16 units. */
  readonly position: number;
}

/** A sequence of text and actions: a whole template, or the body of an action. */
export interface ListNode extends NodeBase {
  readonly type: 'list';
  readonly nodes: readonly StatementNode[];
}

/** Text that is written as it stands; already trimmed. */
export interface TextNode extends NodeBase {
  readonly type: 'text';
  readonly text: string;
}

/** A comment, from its opening to its closing star and slash. */
export interface CommentNode extends NodeBase {
  readonly type: 'comment';
  readonly text: string;
}

/** `{{pipeline}}`: writes its value, or declares variables. */
export interface ActionNode extends NodeBase {
  readonly type: 'action';
  readonly pipeline: PipelineNode;
}

/** `{{if}}`, `{{range}}`, `{{with}}`. */
export interface BranchNode extends NodeBase {
  readonly type: 'if' | 'range' | 'with';
  readonly pipeline: PipelineNode;
  readonly body: ListNode;
  readonly otherwise?: ListNode;
}

/** `{{break}}`, `{{continue}}`. */
export interface JumpNode extends NodeBase {
  readonly type: 'break' | 'continue';
}

/** `{{template "name" pipeline}}`, and `{{block "name" pipeline}} … {{end}}`, which also defines what it calls. */
export interface TemplateNode extends NodeBase {
  readonly type: 'template';
  readonly name: string;
  readonly pipeline?: PipelineNode;
  /** Of a block. */
  readonly body?: ListNode;
}

/** `{{define "name"}} … {{end}}`: writes nothing where it stands. */
export interface DefinitionNode extends NodeBase {
  readonly type: 'define';
  readonly name: string;
  readonly body: ListNode;
}

export type StatementNode =
  | TextNode
  | CommentNode
  | ActionNode
  | BranchNode
  | JumpNode
  | TemplateNode
  | DefinitionNode;

/** `$x := command | command`. */
export interface PipelineNode extends NodeBase {
  readonly type: 'pipeline';
  readonly declarations: readonly VariableNode[];
  /** `=` instead of `:=`. */
  readonly assigns: boolean;
  readonly commands: readonly CommandNode[];
}

/** A function, field or value with its arguments; there is at least one. */
export interface CommandNode extends NodeBase {
  readonly type: 'command';
  readonly arguments: readonly OperandNode[];
}

/** The name of a function. */
export interface IdentifierNode extends NodeBase {
  readonly type: 'identifier';
  readonly name: string;
}

/** `$x.a.b`: the variable with its `$`, then fields. */
export interface VariableNode extends NodeBase {
  readonly type: 'variable';
  readonly names: readonly string[];
}

/** `.a.b`. */
export interface FieldNode extends NodeBase {
  readonly type: 'field';
  readonly names: readonly string[];
}

/** `(pipeline).a.b` or `function.a.b`. */
export interface ChainNode extends NodeBase {
  readonly type: 'chain';
  readonly node: OperandNode;
  readonly names: readonly string[];
}

/** `.` and `nil`. */
export interface WordNode extends NodeBase {
  readonly type: 'dot' | 'nil';
}

export interface BoolNode extends NodeBase {
  readonly type: 'bool';
  readonly value: boolean;
}

/** A constant has no type yet: it holds every one that its value fits. */
export interface NumberNode extends NodeBase {
  readonly type: 'number';
  readonly text: string;
  readonly int?: bigint;
  readonly unsigned?: bigint;
  readonly float?: number;
  readonly complex?: Complex;
}

export interface StringNode extends NodeBase {
  readonly type: 'string';
  /** As written, with its quotes. */
  readonly quoted: string;
  readonly text: string;
}

export type OperandNode =
  | PipelineNode
  | IdentifierNode
  | VariableNode
  | FieldNode
  | ChainNode
  | WordNode
  | BoolNode
  | NumberNode
  | StringNode;

export type Node = ListNode | StatementNode | CommandNode | OperandNode;
