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

import { JsonObject } from '@backstage/types';
import {
  GraphNode,
  ResourceGraph,
} from '@platform-orchestrator/backstage-plugin-common';
import {
  ActiveResource,
  GraphNode as EngineGraphNode,
  ResourceGraph as EngineResourceGraph,
} from '@platform-orchestrator/engine';
import { PresentationContext } from './PresentationContext';
import { laneOf } from './laneOf';
import { presentOrigin } from './presentOrigin';
import { presentDiagnostic } from './presentProblem';
import { titleOfType } from './titleOfType';

/** The graph as it is wanted, each node with what it is now. */
export function presentGraph(options: {
  graph: EngineResourceGraph;
  resources: readonly ActiveResource[];
  context: PresentationContext;
}): ResourceGraph {
  const { graph, resources, context } = options;
  const rows = new Map(resources.map(row => [row.key, row]));
  return {
    nodes: [...graph.nodes.values()].map(node =>
      presentNode(node, rows.get(node.key), context),
    ),
    edges: graph.edges.map(({ from, to, origins }) => ({
      from,
      to,
      origins: origins.map(origin => presentOrigin(origin, context.places)),
    })),
    ...(graph.target !== undefined && { target: graph.target }),
    problems: graph.problems.map(problem =>
      presentDiagnostic(problem, context),
    ),
  };
}

function presentNode(
  node: EngineGraphNode,
  row: ActiveResource | undefined,
  { definitions, places }: PresentationContext,
): GraphNode {
  const { key, identity, kind, workload, definition, driver } = node;
  return {
    key,
    ...identity,
    kind,
    ...(workload !== undefined && { workload }),
    lane: laneOf({ ...identity, workload }),
    typeTitle: titleOfType(definitions, identity.type),
    stateful: node.stateful,
    ...(definition && { definition }),
    ...(driver !== undefined && { driver }),
    ...(row && { state: row.state, health: row.health }),
    ...(row?.healthMessage !== undefined && {
      healthMessage: row.healthMessage,
    }),
    outputs: (row?.outputs ?? {}) as JsonObject,
    secretOutputs: row?.secretNames ?? [],
    requestedBy: node.requestedBy.map(origin => presentOrigin(origin, places)),
  };
}
