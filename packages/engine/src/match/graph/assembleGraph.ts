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

import { GraphEdge, GraphNode, ResourceGraph } from '../../model/ResourceGraph';
import { compareText } from '../compareText';
import { DraftNode } from './DraftNode';
import { ExpansionContext } from './ExpansionContext';
import { mergeParams } from './mergeParams';
import { typedParams } from '../typedParams';
import { nodeInputs } from './nodeInputs';
import { sortNodes } from './sortNodes';
import { sortOrigins } from './sortOrigins';

/** Turns a settled draft into the graph: everything sorted, every placeholder with the nodes that it means. */
export function assembleGraph(
  context: ExpansionContext,
  target: DraftNode | undefined,
): Pick<ResourceGraph, 'nodes' | 'edges' | 'target'> {
  const drafts = sortNodes(context.graph.nodes, 'text');
  const nodes = new Map<string, GraphNode>();
  for (const draft of drafts) {
    nodes.set(draft.key, assembleNode(draft, context, target));
  }
  return {
    nodes,
    edges: assembleEdges(drafts),
    ...(target && { target: target.key }),
  };
}

/** By `from`, then `to`. */
function assembleEdges(drafts: readonly DraftNode[]): GraphEdge[] {
  const edges: GraphEdge[] = [];
  for (const from of sortNodes(drafts, 'key')) {
    const dependencies = [...from.dependencies];
    dependencies.sort((left, right) => compareText(left.to.key, right.to.key));
    for (const { to, origins } of dependencies) {
      edges.push({ from: from.key, to: to.key, origins: sortOrigins(origins) });
    }
  }
  return edges;
}

function assembleNode(
  draft: DraftNode,
  context: ExpansionContext,
  target: DraftNode | undefined,
): GraphNode {
  const { kind, workload } = draft;
  const { definition, matched } = draft.expansion ?? {};
  const type = context.definitions.resourceTypes.get(draft.identity.type);
  return {
    key: draft.key,
    identity: draft.identity,
    kind,
    ...(workload !== undefined && { workload }),
    ...(matched && { definition: matched }),
    ...(definition && kind !== 'target' && { driver: definition.driver }),
    stateful: type?.stateful ?? false,
    params: typedParams(mergeParams(draft, context), type),
    // a rollout has the inputs of its target, as they are there
    ...nodeInputs(kind === 'rollout' ? target : draft, context),
    requestedBy: sortOrigins(draft.requests.map(({ origin }) => origin)),
  };
}
