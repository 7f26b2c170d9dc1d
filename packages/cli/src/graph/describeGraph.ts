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

import {
  EnvironmentIdentity,
  GraphNode,
  GraphOrigin,
  ResourceGraph,
  SourceMaps,
  identityText,
} from '@platform-orchestrator/engine';
import {
  GraphDocument,
  GraphDocumentEdge,
  GraphDocumentNode,
  GraphDocumentOrigin,
} from './GraphDocument';
import { describeOrigin } from './describeOrigin';

/** Puts a graph into its printed form: names instead of keys, and places of everything that made it. */
export function describeGraph(options: {
  graph: ResourceGraph;
  context: EnvironmentIdentity;
  sources: SourceMaps;
}): GraphDocument {
  const { graph, sources } = options;
  const { application, environment, environmentType } = options.context;
  const nameOf = (key: string) => identityText(graph.nodes.get(key)!.identity);
  const originsOf = (origins: readonly GraphOrigin[]) =>
    origins.map(origin => describeOrigin(origin, sources));
  return {
    apiVersion: 'platctl.platform-orchestrator.io/v1',
    kind: 'ResourceGraph',
    application,
    environment,
    environmentType,
    nodes: [...graph.nodes.values()].map(node =>
      describeNode(node, originsOf(node.requestedBy)),
    ),
    edges: graph.edges
      .map(({ from, to, origins }) => ({
        from: nameOf(from),
        to: nameOf(to),
        origins: originsOf(origins),
      }))
      .sort(byEnds),
  };
}

function describeNode(
  { identity, kind, workload, definition, driver, stateful }: GraphNode,
  requestedBy: GraphDocumentOrigin[],
): GraphDocumentNode {
  return {
    name: identityText(identity),
    type: identity.type,
    class: identity.class,
    id: identity.id,
    kind,
    ...(workload !== undefined && { workload }),
    ...(definition && { definition: definition.name }),
    ...(driver !== undefined && { driver }),
    stateful,
    requestedBy,
  };
}

function byEnds(left: GraphDocumentEdge, right: GraphDocumentEdge): number {
  return compare(left.from, right.from) || compare(left.to, right.to);
}

/** Code units, not the language of the machine: the same order everywhere. */
function compare(left: string, right: string): number {
  if (left === right) {
    return 0;
  }
  return left < right ? -1 : 1;
}
