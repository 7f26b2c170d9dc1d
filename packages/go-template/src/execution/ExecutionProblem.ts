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
  OperandNode,
  PipelineNode,
  StatementNode,
} from '../syntax/nodes';

/** What errors are reported at. */
export type PlacedNode =
  | StatementNode
  | PipelineNode
  | CommandNode
  | OperandNode;

/** Why an execution stopped, and at which node. Becomes a `TemplateError`. */
export class ExecutionProblem extends Error {
  readonly reason: 'execution' | 'limit';
  readonly node: PlacedNode;
  /** The template in whose body the node stands. */
  readonly template: string;

  constructor(
    message: string,
    options: {
      reason: 'execution' | 'limit';
      node: PlacedNode;
      template: string;
      cause?: unknown;
    },
  ) {
    super(message, { cause: options.cause });
    this.name = 'ExecutionProblem';
    this.reason = options.reason;
    this.node = options.node;
    this.template = options.template;
  }
}
