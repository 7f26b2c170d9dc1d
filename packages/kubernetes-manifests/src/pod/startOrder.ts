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

import { Container, Workload } from '@platform-orchestrator/score';
import { ProblemReport } from '../problems/ProblemReport';
import { compareText } from '../text/compareText';
import { sortedEntries } from '../text/sortedEntries';

/** What a container has to reach before others start. */
export type Readiness = 'started' | 'healthy' | 'complete';

/** The most demanding readiness comes last: what is complete was started, and its health no longer matters. */
const DEMAND: readonly Readiness[] = ['started', 'healthy', 'complete'];

export interface StartOrder {
  /** Containers that others wait for, each after those that it waits for itself. */
  first: { name: string; ready: Readiness }[];
  /** Containers that nothing waits for, by name. They start together, when all of the others are ready. */
  last: string[];
}

/**
 * The order in which `before` has the containers start. Kubernetes starts init containers one after the other, and then all containers
 * at once: so a container that any other waits for is an init container, and keeps more waiting than it must.
 */
export function startOrder(options: {
  containers: Workload['containers'];
  report: ProblemReport;
}): StartOrder {
  const { containers, report } = options;
  const waiting = waitingContainers(options);
  const first: StartOrder['first'] = [];
  const last: string[] = [];
  let names = [...waiting.keys()];
  while (names.length > 0) {
    const next = names.find(name => waiting.get(name)!.size === 0);
    if (next === undefined) {
      reportCircle(names, report);
      break;
    }
    names = names.filter(name => name !== next);
    waiting.forEach(others => others.delete(next));
    const ready = demandedReadiness(containers[next]);
    if (ready) {
      first.push({ name: next, ready });
    } else {
      last.push(next);
    }
  }
  return { first, last: last.sort(compareText) };
}

/** For each container, by name, those that it waits for. */
function waitingContainers(options: {
  containers: Workload['containers'];
  report: ProblemReport;
}): Map<string, Set<string>> {
  const { containers, report } = options;
  const waiting = new Map<string, Set<string>>(
    sortedEntries(containers).map(([name]) => [name, new Set()]),
  );
  for (const [name, { before }] of sortedEntries(containers)) {
    for (const [other] of sortedEntries(before)) {
      const waits = waiting.get(other);
      if (waits) {
        waits.add(name);
      } else {
        report.add({
          code: 'before',
          path: ['containers', name, 'before', other],
          message: 'There is no container of this name to wait.',
          found: other,
          candidates: [...waiting.keys()],
        });
      }
    }
  }
  return waiting;
}

function reportCircle(names: string[], report: ProblemReport): void {
  report.add({
    code: 'before',
    path: ['containers', names[0], 'before'],
    message: 'Containers wait for each other in a circle.',
    expected: 'an order in which they can start',
    found: names.join(', '),
  });
}

function demandedReadiness(container: Container): Readiness | undefined {
  const demands = Object.values(container.before ?? {}).map(
    ({ ready }) => ready,
  );
  return DEMAND.findLast(demand => demands.includes(demand));
}
