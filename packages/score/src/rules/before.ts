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

import { describeUnknownName } from '../diagnostics/describeUnknownName';
import { showName } from '../diagnostics/showName';
import { orderByDependencies } from '../graph/orderByDependencies';
import { JsonObject } from '../model/Json';
import { members } from './members';
import { isMapping } from '../source/isMapping';
import { Rule } from './Rule';

/** `before` names other containers of the workload. */
export const beforeNamesContainers: Rule = {
  rule: '`before` names other containers of the same workload.',
  *check({ document }) {
    const containers = isMapping(document.containers)
      ? document.containers
      : {};
    for (const [name, container] of members(containers)) {
      for (const [other] of members(container.before)) {
        const place = {
          severity: 'error',
          path: ['containers', name, 'before', other],
          key: true,
          found: showName(other),
        } as const;
        if (other === name) {
          yield {
            ...place,
            code: 'score/before-itself',
            message: `The container ${showName(
              name,
            )} cannot start before itself.`,
            expected: 'another container',
            suggestion: 'name the container that has to wait',
          };
        } else if (!Object.hasOwn(containers, other)) {
          const others = Object.keys(containers).filter(key => key !== name);
          yield {
            ...place,
            ...describeUnknownName(other, others),
            code: 'score/before-unknown-container',
            message: `"before" of ${showName(name)} names ${showName(
              other,
            )}, which is no container.`,
          };
        }
      }
    }
  },
};

/** How much of a circle is shown. */
const MAX_SHOWN = 20;

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
      found: [...circle.slice(0, MAX_SHOWN), first]
        .map(showName)
        .join(' before '),
      suggestion: 'remove one of these entries',
      related: circle.slice(1, MAX_SHOWN).map((name, index) => {
        const next = circle[index + 2] ?? first;
        return {
          message: `${showName(name)} before ${showName(next)}`,
          path: ['containers', name, 'before', next],
        };
      }),
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
