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

import { Diagnostic } from '@platform-orchestrator/score';
import { GraphOrigin } from '../../model/ResourceGraph';
import { SourceMaps } from '../../read/SourceMaps';
import { compareText } from '../compareText';

/** Path of the origin of a resource that nothing asks for but the caller. */
export const DIRECT_REQUEST = 'request';

type GraphProblem = Omit<Diagnostic, 'file' | 'range' | 'path' | 'severity'> & {
  severity?: Diagnostic['severity'];
};

/** Collects the problems of a graph, each with the place that made it. */
export class GraphProblems {
  readonly #sources: SourceMaps | undefined;
  readonly #problems: { problem: GraphProblem; origin?: GraphOrigin }[] = [];

  constructor(sources: SourceMaps | undefined) {
    this.#sources = sources;
  }

  /** @param origin - where it was written; its file and line are looked up */
  add(problem: GraphProblem, origin?: GraphOrigin): void {
    this.#problems.push({ problem, ...(origin && { origin }) });
  }

  /** Adds the problems of a part of the graph. */
  join(other: GraphProblems): void {
    this.#problems.push(...other.#problems);
  }

  /** File, range and path of an origin, as far as they are known. */
  place(origin: GraphOrigin): Pick<Diagnostic, 'file' | 'range' | 'path'> {
    return { path: origin.path, ...this.#sources?.locate(origin) };
  }

  /** In an order that does not depend on how they were found. */
  sorted(): Diagnostic[] {
    const keyed = this.#problems.map(item => {
      const problem: Diagnostic = {
        severity: 'error',
        ...item.problem,
        ...(item.origin && this.place(item.origin)),
      };
      return { problem, key: problemKey(problem) };
    });
    return keyed
      .sort((left, right) => compareText(left.key, right.key))
      .filter(({ key }, index) => index === 0 || keyed[index - 1].key !== key)
      .map(({ problem }) => problem);
  }
}

function problemKey(problem: Diagnostic): string {
  return JSON.stringify([
    problem.severity,
    problem.file ?? '',
    problem.path ?? '',
    problem.code,
    problem.message,
  ]);
}

/** How a message names a place: `resources.db of workload "web"`. */
export function describeOrigin(origin: GraphOrigin): string {
  if (origin.kind === 'implicit') {
    return origin.path === DIRECT_REQUEST
      ? 'the request itself'
      : `the implicit type "${origin.name}"`;
  }
  const owner =
    origin.kind === 'score'
      ? `workload "${origin.name}"`
      : `definition "${origin.name}"`;
  const path = origin.path === '' ? '' : `${origin.path} of `;
  return `${path}${owner}${
    origin.placeholder ? ` (${origin.placeholder})` : ''
  }`;
}
