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

import { suggestNear } from '@platform-orchestrator/score';
import { DefinitionSet } from '../../model/Definitions';
import { GraphOrigin } from '../../model/ResourceGraph';
import { ROLLOUT, WORKLOAD } from '../builtinTypes';
import { compareText } from '../compareText';
import { MatchCandidate, explainMatch } from '../explainMatch';
import { DraftNode } from './DraftNode';
import { ExpansionContext } from './ExpansionContext';
import { describeOrigin } from './GraphProblems';
import { compareOrigins } from './sortOrigins';

/** The nearest candidates that a message names. */
const MAX_CANDIDATES = 3;

/** Reports every node without a definition: what was asked for, the chain that asked, and what would nearly have matched. */
export function reportUnmatched(context: ExpansionContext): void {
  for (const node of context.graph.nodes) {
    if (node.definition || node.kind === 'rollout') {
      continue;
    }
    const { type } = node.identity;
    if (node.kind === 'workload') {
      continue;
    }
    const chain = requestChain(node);
    const asked = chain[0];
    if (type === WORKLOAD || type === ROLLOUT) {
      context.problems.add(
        {
          code: 'match/unknown-workload',
          message: `${node.text} is asked for by ${describeOrigin(
            asked,
          )}, but there is no such workload.`,
          expected: `one of ${
            workloadIds(context).join(', ') || 'no workload'
          }`,
          found: node.identity.id,
          related: relatedChain(chain, context),
        },
        asked,
      );
      continue;
    }
    const { candidates } = explainMatch({
      definitions: context.definitions,
      request: node.identity,
      context: context.environment,
    });
    const nearest = candidates.slice(0, MAX_CANDIDATES);
    context.problems.add(
      {
        code: 'match/no-definition',
        message: [
          `No definition matches ${describeRequest(node)}`,
          ` (application ${context.environment.application}, environment ${context.environment.environment} of type ${context.environment.environmentType})`,
          `, asked for by ${chain
            .map(describeOrigin)
            .join(', asked for by ')}.`,
          ...nearest.map(
            candidate => ` ${candidate.definition}: ${candidate.reason}`,
          ),
        ].join(''),
        expected: `a definition of type ${type} for class ${node.identity.class}`,
        found: describeFound(nearest),
        suggestion: suggest(type, nearest, context.definitions),
        related: relatedChain(chain, context),
      },
      asked,
    );
  }
}

function describeRequest(node: DraftNode): string {
  const { type, class: resourceClass, id } = node.identity;
  return `type "${type}", class "${resourceClass}", id "${id}"`;
}

function describeFound(nearest: readonly MatchCandidate[]): string {
  return nearest.length === 0
    ? 'no definition of that type'
    : nearest
        .map(
          ({ definition, failed }) =>
            `${definition} (${
              failed.map(({ field }) => field).join(', ') || 'no criteria'
            })`,
        )
        .join(', ');
}

function suggest(
  type: string,
  nearest: readonly MatchCandidate[],
  definitions: DefinitionSet,
): string {
  const [candidate] = nearest;
  if (candidate) {
    const [failed] = candidate.failed;
    return failed
      ? `add criteria to "${candidate.definition}" whose ${failed.field} is "${failed.found}", or ask for what it is for`
      : `add criteria to "${candidate.definition}"`;
  }
  const types = new Set(
    [...definitions.definitions.values()].map(definition => definition.type),
  );
  const near = suggestNear(type, types);
  return near === undefined
    ? `add a ResourceDefinition of type ${type}`
    : `did you mean "${near}"?`;
}

/** The origins from the node to the Score file or implicit type at the beginning: a shortest way, the same in every run. */
function requestChain(node: DraftNode): GraphOrigin[] {
  const reached = new Map<DraftNode, GraphOrigin[]>([[node, []]]);
  for (const [current, chain] of reached) {
    const requests = [...current.requests].sort(
      (left, right) =>
        compareOrigins(left.origin, right.origin) ||
        compareText(left.by?.text ?? '', right.by?.text ?? ''),
    );
    const root = requests.find(request => request.by === undefined);
    if (root) {
      return [...chain, root.origin];
    }
    for (const { by, origin } of requests) {
      if (by && !reached.has(by)) {
        reached.set(by, [...chain, origin]);
      }
    }
  }
  return [];
}

function relatedChain(
  chain: readonly GraphOrigin[],
  context: ExpansionContext,
) {
  return chain.slice(1).map(origin => ({
    message: `asked for by ${describeOrigin(origin)}`,
    ...context.problems.place(origin),
  }));
}

function workloadIds(context: ExpansionContext): string[] {
  return Object.keys(context.set.workloads)
    .sort(compareText)
    .map(name => `workloads.${name}`);
}
