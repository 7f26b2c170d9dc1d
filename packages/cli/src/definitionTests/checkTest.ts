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

import { MatchCandidate } from '@platform-orchestrator/engine';
import { JsonObject, formatDiagnostics } from '@platform-orchestrator/score';
import { resourceName } from '../offline/resourceName';
import { Difference, compareExpected } from './compareExpected';
import { Observation, ObservedNode } from './Observation';
import { ExpectedNode, TestExpectation } from './TestDocument';

/** Of many candidates the nearest tell enough. */
const MOST_CANDIDATES = 3;

/** Compares what a test expects with what came of it. */
export function checkTest(
  expected: TestExpectation,
  observation: Observation,
): Difference[] {
  return [
    ...checkProblems(expected, observation),
    ...checkDefinition(expected, observation),
    ...checkNodes(expected, observation),
    ...checkEdges(expected, observation),
  ];
}

function checkProblems(
  { problems: expected = [] }: TestExpectation,
  { problems, texts }: Observation,
): Difference[] {
  const found = problems.map(({ code }) => code).sort();
  return compareExpected([...expected].sort(), found, ['problems']).map(
    difference => ({
      ...difference,
      ...(problems.length > 0 && {
        notes: formatDiagnostics(problems, { sources: texts }).split('\n'),
      }),
    }),
  );
}

function checkDefinition(
  { definition: expected }: TestExpectation,
  { explanation }: Observation,
): Difference[] {
  if (expected === undefined || !explanation) {
    return [];
  }
  const { winner, candidates } = explanation;
  return compareExpected(expected, winner?.name ?? null, ['definition']).map(
    difference => ({
      ...difference,
      notes: candidates
        .filter(
          ({ definition, outcome }) =>
            outcome === 'won' || definition === expected || expected === null,
        )
        .slice(0, MOST_CANDIDATES)
        .map(describeCandidate),
    }),
  );
}

function describeCandidate({ definition, reason }: MatchCandidate): string {
  return `${definition}: ${reason}`;
}

function checkNodes(
  { nodes: expected = {}, exact }: TestExpectation,
  { nodes }: Observation,
): Difference[] {
  const names = new Set(Object.keys(expected).map(resourceName));
  const differences = Object.entries(expected).flatMap(([name, node]) => {
    const found = nodes[resourceName(name)];
    if (node === null) {
      return found ? [presence(name, false)] : [];
    }
    return found
      ? compareExpected(toJson(node), toJson(found), ['nodes', name])
      : [presence(name, true)];
  });
  return exact
    ? [
        ...differences,
        ...Object.keys(nodes)
          .filter(name => !names.has(name))
          .map(name => presence(name, false)),
      ]
    : differences;
}

/** Members that are missing are undefined for the compiler, and not there for JSON. */
function toJson(node: ExpectedNode | ObservedNode): JsonObject {
  return node as unknown as JsonObject;
}

function presence(name: string, isExpected: boolean): Difference {
  return isExpected
    ? { path: 'nodes', expected: name }
    : { path: 'nodes', found: name };
}

function checkEdges(
  { edges: expected = {} }: TestExpectation,
  { edges }: Observation,
): Difference[] {
  return Object.entries(expected).flatMap(([name, needed]) =>
    compareExpected(
      needed.map(resourceName).sort(),
      edges[resourceName(name)],
      ['edges', name],
    ),
  );
}
