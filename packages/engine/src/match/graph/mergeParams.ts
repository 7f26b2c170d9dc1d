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
import { GraphOrigin } from '../../model/ResourceGraph';
import { parsePath } from '../../read/parsePath';
import { compareText } from '../compareText';
import { normalizeExpression } from '../normalizeExpression';
import { schemaProblem } from '../schemaProblem';
import { validateKnownPart } from '../validateKnownPart';
import { DraftNode } from './DraftNode';
import { ExpansionContext } from './ExpansionContext';
import { describeOrigin } from './GraphProblems';
import { originText, sortOrigins } from './sortOrigins';

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
    checkParams(
      node,
      { origin: placeOfParams(node), expression: NO_PARAMS },
      context,
    );
    return NO_PARAMS;
  }
  const [first, ...others] = requests
    .map(({ origin, expression }) => ({ origin, expression: expression() }))
    .sort((left, right) =>
      compareText(originText(left.origin), originText(right.origin)),
    );
  checkParams(node, first, context);
  if (others.length === 0) {
    return first.expression;
  }
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

/** Params must fit the schema of the type, as far as they are known; what placeholders give is checked when they have values. */
function checkParams(
  node: DraftNode,
  request: { origin: GraphOrigin; expression: Expression },
  context: ExpansionContext,
): void {
  const { origin, expression } = request;
  const schema = context.definitions.resourceTypes.get(
    node.identity.type,
  )?.params;
  if (!schema || node.kind !== 'resource' || schemaProblem(schema)) {
    return;
  }
  for (const diagnostic of validateKnownPart({
    value: expression,
    schema,
    path: parsePath(origin.path),
    codePrefix: 'params',
  })) {
    const { path = '', ...problem } = diagnostic;
    context.problems.add(
      {
        ...problem,
        message: `Params of ${node.text}: ${problem.message}`,
      },
      { ...origin, path },
    );
  }
}

/** Where params would be written that nobody gave. */
function placeOfParams(node: DraftNode): GraphOrigin {
  const [origin] = sortOrigins(node.requests.map(request => request.origin));
  return origin.kind === 'score'
    ? { ...origin, path: `${origin.path}.params` }
    : origin;
}
