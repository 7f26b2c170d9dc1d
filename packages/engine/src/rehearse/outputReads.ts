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

import { Expression, Placeholder, TextExpression } from '../model/Expression';
import { GraphNode } from '../model/ResourceGraph';

/** A placeholder that reads outputs of another node. @public */
export interface OutputRead {
  /** Key of the node that is read. */
  node: string;
  /** Empty where all outputs are read at once. */
  path: readonly string[];
  /** As written, with `${` and `}`. */
  placeholder: string;
  /** What the text around it becomes, where it becomes no text. */
  as?: TextExpression['as'];
}

/** What a node reads of others, in the order of its params, inputs and secrets. @public */
export function outputReads(
  node: Pick<GraphNode, 'params' | 'inputs' | 'secrets'>,
): OutputRead[] {
  const reads: OutputRead[] = [];
  for (const expression of [node.params, node.inputs, node.secrets]) {
    collect(expression, reads);
  }
  return reads;
}

function collect(expression: Expression, reads: OutputRead[]): void {
  switch (expression.kind) {
    case 'list':
      expression.items.forEach(item => collect(item, reads));
      break;
    case 'object':
      expression.entries.forEach(([, value]) => collect(value, reads));
      break;
    case 'text':
      for (const part of expression.parts) {
        if (typeof part !== 'string') {
          reads.push(...readsOf(part, expression.as));
        }
      }
      break;
    default:
  }
}

function readsOf(
  placeholder: Placeholder,
  as: TextExpression['as'],
): OutputRead[] {
  const common = {
    placeholder: `\${${placeholder.text}}`,
    ...(as && { as }),
  };
  switch (placeholder.kind) {
    case 'outputs':
      return [{ node: placeholder.node, path: placeholder.path, ...common }];
    case 'values':
      return [{ node: placeholder.node, path: [], ...common }];
    case 'selected':
      return placeholder.nodes.map(node => ({
        node,
        path: placeholder.path,
        ...common,
      }));
    default:
      return [];
  }
}
