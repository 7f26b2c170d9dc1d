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

import { JsonObject, Workload } from '@platform-orchestrator/score';
import { scoreIdentity } from '../match/graph/scoreIdentity';
import { DeploymentSet } from '../model/DeploymentSet';
import { identityText } from '../model/Identity';
import { GraphNode } from '../model/ResourceGraph';
import {
  ScoreContext,
  ScorePart,
  ScoreService,
  WorkloadService,
} from '../ports/Driver';

/** What the Score files say about a resource, as far as its driver reads it. */
export function scoreContext(options: {
  node: GraphNode;
  set: DeploymentSet;
  /** As the target names them; workloads are called by their names where it doesn't. */
  services: Record<string, WorkloadService>;
  parts: readonly ScorePart[];
}): ScoreContext {
  const { node, set, services, parts } = options;
  const { workload, request } = sourceOf(node, set);
  return {
    ...(parts.includes('workload') &&
      workload && {
        workload: workload.metadata.name,
      }),
    ...(parts.includes('metadata') &&
      request?.metadata && { metadata: request.metadata as JsonObject }),
    ...(parts.includes('workloadMetadata') &&
      workload && { workloadMetadata: workload.metadata as JsonObject }),
    ...(parts.includes('services') && {
      services: Object.fromEntries(
        Object.entries(set.workloads).map(([name, item]) => [
          name,
          serviceOf(item, services[name]?.name ?? name),
        ]),
      ),
    }),
  };
}

/** The request whose params count: the last that gives any, else the first. */
function sourceOf(node: GraphNode, set: DeploymentSet) {
  const identity = identityText(node.identity);
  const names = new Set(
    node.requestedBy
      .filter(({ kind }) => kind === 'score')
      .map(({ name }) => name),
  );
  const requests = [...names].sort().flatMap(name => {
    const workload = set.workloads[name];
    return Object.entries(workload?.resources ?? {})
      .filter(
        ([resource, request]) =>
          identityText(scoreIdentity(request, name, resource)) === identity,
      )
      .map(([, request]) => ({ workload, request }));
  });
  return (
    requests.filter(({ request }) => request.params).at(-1) ??
    requests[0] ?? { workload: undefined, request: undefined }
  );
}

function serviceOf(workload: Workload, name: string): ScoreService {
  return {
    name,
    ports: Object.fromEntries(
      Object.entries(workload.service?.ports ?? {}).map(
        ([port, { port: number, targetPort, protocol }]) => [
          port,
          {
            port: number,
            targetPort: targetPort ?? number,
            protocol: protocol ?? 'TCP',
          },
        ],
      ),
    ),
  };
}
