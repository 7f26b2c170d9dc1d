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

import { Expression } from '../../model/Expression';
import { compareText } from '../compareText';
import { normalizeExpression } from '../normalizeExpression';
import { DraftNode } from './DraftNode';
import { ExpansionContext } from './ExpansionContext';
import { describeOrigin } from './GraphProblems';
import { originText } from './sortOrigins';

const NO_PARAMS: Expression = { kind: 'literal', value: {} };

/**
 * The params of a node. Those from several places must be equal, compared by what they mean; absent params agree with any.
 */
export function mergeParams(
  node: DraftNode,
  context: ExpansionContext,
): Expression {
  const requests = node.params ?? [];
  if (requests.length === 0) {
    return NO_PARAMS;
  }
  if (requests.length === 1) {
    return requests[0].expression();
  }
  const [first, ...others] = requests
    .map(({ origin, expression }) => ({ origin, expression: expression() }))
    .sort((left, right) =>
      compareText(originText(left.origin), originText(right.origin)),
    );
  const meaning = normalizeExpression(first.expression);
  for (const other of others) {
    if (normalizeExpression(other.expression) !== meaning) {
      context.problems.add(
        {
          code: 'match/params-conflict',
          message: `${node.text} gets different params from ${describeOrigin(
            first.origin,
          )} and from ${describeOrigin(other.origin)}.`,
          expected: 'equal params, or params in one place only',
          related: [
            {
              message: 'the other params',
              ...context.problems.place(first.origin),
            },
          ],
          suggestion:
            'make both equal, leave them out in one place, or give one of the resources another id',
        },
        other.origin,
      );
    }
  }
  return first.expression;
}
