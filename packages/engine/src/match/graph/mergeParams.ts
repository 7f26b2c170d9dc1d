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

import { checkSchema } from '@platform-orchestrator/score';
import { Expression } from '../../model/Expression';
import { GraphOrigin } from '../../model/ResourceGraph';
import { parsePath } from '../../read/parsePath';
import { instantiateTemplate } from '../instantiateTemplate';
import { normalizeExpression } from '../normalizeExpression';
import { validateKnownPart } from '../validateKnownPart';
import { DraftNode, NodeParams } from './DraftNode';
import { ExpansionContext } from './ExpansionContext';
import { describeOrigin } from './GraphProblems';
import { placeholderTarget } from './placeholderTarget';
import { compareOrigins, sortOrigins } from './sortOrigins';

/** Params, and where they were written. */
interface PlacedParams {
  origin: GraphOrigin;
  expression: Expression;
}

const NO_PARAMS: Expression = { kind: 'literal', value: {} };

/**
 * The params of a node. Those from several places must be equal, compared by what they mean; absent params agree with any.
 */
export function mergeParams(
  node: DraftNode,
  context: ExpansionContext,
): Expression {
  const given = (node.params ?? []).map(params => ({
    origin: params.origin,
    expression: expressionOf(params, context),
  }));
  if (given.length > 1) {
    given.sort((left, right) => compareOrigins(left.origin, right.origin));
    checkEqual(node, given, context);
  }
  checkParams(node, given[0], context);
  return given.length > 0 ? given[0].expression : NO_PARAMS;
}

function expressionOf(
  params: NodeParams,
  context: ExpansionContext,
): Expression {
  return 'expression' in params
    ? params.expression
    : instantiateTemplate(params.template, placeholder =>
        placeholderTarget(placeholder, params.by, context),
      );
}

function checkEqual(
  node: DraftNode,
  [first, ...others]: readonly PlacedParams[],
  context: ExpansionContext,
): void {
  const meaning = normalizeExpression(first.expression);
  for (const other of others) {
    if (normalizeExpression(other.expression) === meaning) {
      continue;
    }
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

/** Params must fit the schema of the type, as far as they are known; what placeholders give is checked when they have values. */
function checkParams(
  node: DraftNode,
  given: PlacedParams | undefined,
  context: ExpansionContext,
): void {
  const schema = context.definitions.resourceTypes.get(
    node.identity.type,
  )?.params;
  if (!schema || node.kind !== 'resource' || checkSchema(schema)) {
    return;
  }
  const { origin, expression } = given ?? {
    origin: placeOfParams(node),
    expression: NO_PARAMS,
  };
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
