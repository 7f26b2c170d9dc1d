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
  GraphNode,
  ResourceGraph,
} from '@platform-orchestrator/backstage-plugin-common';
import { StatusName } from '../components';
import { GraphModel } from './GraphModel';

/** What an environment is made from, as it is now. */
export function graphOfEnvironment(graph: ResourceGraph): GraphModel {
  return {
    items: graph.nodes.map(node => ({ ...node, status: statusOf(node) })),
    connections: graph.edges.map(edge => ({
      from: edge.to,
      to: edge.from,
      origins: edge.origins,
    })),
  };
}

/** A rollout says how its workload is; any other node that it is there, unless its health says more. */
function statusOf(node: GraphNode): StatusName {
  if (!node.state) {
    return 'not-deployed';
  }
  if (node.state !== 'active') {
    return node.state;
  }
  if (node.kind === 'rollout') {
    return node.health ?? 'unknown';
  }
  return node.health === 'degraded' || node.health === 'progressing'
    ? node.health
    : 'active';
}
