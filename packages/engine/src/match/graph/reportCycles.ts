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

import { GraphEdge, GraphNode } from '../../model/ResourceGraph';
import { identityText } from '../../model/Identity';
import { GraphProblems, describeOrigin } from './GraphProblems';
import { findCycles } from './findCycles';

/** The most edges of a cycle that a message lists one by one. */
const MAX_SHOWN = 20;

/** Reports each cycle as its full path, with the origin of every edge and the usual ways out. */
export function reportCycles(options: {
  nodes: ReadonlyMap<string, GraphNode>;
  edges: readonly GraphEdge[];
  problems: GraphProblems;
}): void {
  const { nodes, edges, problems } = options;
  const name = (key: string) => identityText(nodes.get(key)!.identity);
  for (const cycle of findCycles([...nodes.keys()], edges)) {
    const shown = cycle.slice(0, MAX_SHOWN);
    const path = [cycle[0].from, ...shown.map(edge => edge.to)].map(name);
    const hidden = cycle.length - shown.length;
    problems.add(
      {
        code: 'match/cycle',
        message: `Resources depend on each other in a circle: ${path.join(
          ' → ',
        )}${hidden > 0 ? ` → … (${hidden} more)` : ''}.`,
        related: shown.map(({ from, to, origins }) => ({
          message: `${name(from)} → ${name(to)}: ${describeOrigin(origins[0])}`,
          ...problems.place(origins[0]),
        })),
        suggestion:
          'let both read a third resource (such as one of type config) instead of each other, or replace a reference by a literal value',
      },
      cycle[0].origins[0],
    );
  }
}
