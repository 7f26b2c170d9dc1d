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

import { suggestNear } from '../diagnostics/suggestNear';
import { orderByDependencies } from '../graph/orderByDependencies';
import { JsonObject } from '../model/Json';
import { members } from './members';
import { Rule, RuleProblem } from './Rule';

/** `before` names other containers of the workload. */
export const beforeNamesContainers: Rule = {
  rule: '`before` names other containers of the same workload.',
  *check({ document }) {
    const containers = members(document.containers);
    const names = containers.map(([name]) => name);
    for (const [name, container] of containers) {
      for (const [other] of members(container.before)) {
        const problem = describe(name, other, names);
        if (problem) {
          yield {
            severity: 'error',
            path: ['containers', name, 'before', other],
            key: true,
            found: `"${other}"`,
            ...problem,
          };
        }
      }
    }
  },
};

function describe(
  name: string,
  other: string,
  names: readonly string[],
):
  | Pick<RuleProblem, 'code' | 'message' | 'expected' | 'suggestion'>
  | undefined {
  const others = names.filter(candidate => candidate !== name);
  const expected =
    others.length > 0
      ? `one of ${others.map(candidate => `"${candidate}"`).join(', ')}`
      : 'a second container';
  if (other === name) {
    return {
      code: 'score/before-itself',
      message: `The container "${name}" cannot start before itself.`,
      expected,
      suggestion: 'name the container that has to wait',
    };
  }
  if (names.includes(other)) {
    return undefined;
  }
  const near = suggestNear(other, others);
  return {
    code: 'score/before-unknown-container',
    message: `"before" of "${name}" names "${other}", which is no container.`,
    expected,
    suggestion: near
      ? `did you mean "${near}"?`
      : 'add the container, or remove the entry',
  };
}

/** `before` does not go in a circle. */
export const beforeIsAcyclic: Rule = {
  rule: '`before` does not go in a circle.',
  *check({ document }) {
    const ordered = orderByDependencies(containerDependencies(document));
    if (!('cycle' in ordered)) {
      return;
    }
    // The cycle lists who waits for whom; `before` is written the other way round.
    const circle = [...ordered.cycle].reverse();
    const [first, second] = [circle[0], circle[1]];
    yield {
      code: 'score/before-cycle',
      severity: 'error',
      message: 'The containers wait for each other: none of them can start.',
      path: ['containers', first, 'before', second],
      key: true,
      expected: 'an order in which the containers can start',
      found: [...circle, first].map(name => `"${name}"`).join(' before '),
      suggestion: 'remove one of these entries',
      related: circle.slice(1).map((name, index) => ({
        message: `"${name}" before "${circle[index + 2] ?? first}"`,
        path: ['containers', name, 'before', circle[index + 2] ?? first],
      })),
    };
  },
};

/** For each container those that start before it. Entries that name no other container are left out: they have errors of their own. */
function containerDependencies(document: JsonObject): Map<string, Set<string>> {
  const containers = members(document.containers);
  const dependencies = new Map<string, Set<string>>(
    containers.map(([name]) => [name, new Set()]),
  );
  for (const [name, container] of containers) {
    for (const [other] of members(container.before)) {
      if (other !== name) {
        dependencies.get(other)?.add(name);
      }
    }
  }
  return dependencies;
}
