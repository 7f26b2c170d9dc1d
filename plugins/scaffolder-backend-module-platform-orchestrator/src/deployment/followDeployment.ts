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
  Deployment,
  DeploymentState,
  PlatformOrchestratorApi,
} from '@platform-orchestrator/backstage-plugin-common';
import { describeEvent } from './describeEvent';

/** States in which something still happens by itself. */
const MOVING: ReadonlySet<DeploymentState> = new Set([
  'queued',
  'running',
  'settling',
]);

/**
 * Follows a deployment until nothing more happens by itself: it ended, or a person has to approve it.
 *
 * @param options.signal - Ends following, not the deployment.
 * @param options.tell - Gets what happens, line by line.
 * @returns the deployment as it is then
 */
export async function followDeployment(options: {
  api: PlatformOrchestratorApi;
  id: string;
  signal: AbortSignal;
  tell: (line: string) => void;
}): Promise<Deployment> {
  const { api, id, signal, tell } = options;
  let deployment = await api.getDeployment(id);
  if (!MOVING.has(deployment.state)) {
    return deployment;
  }
  try {
    for await (const event of api.followDeployment({ id }, { signal })) {
      if (event.kind.startsWith('deployment.')) {
        // Its nodes are known once it was planned, and it may have gone back to a person.
        deployment = await api.getDeployment(id, { signal });
        if (deployment.state === 'awaiting-approval') {
          break;
        }
      }
      const { nodes } = deployment;
      const line = describeEvent({
        event,
        nameOf: key => {
          const node = nodes.find(candidate => candidate.key === key);
          return node ? `${node.type} ${node.id}` : key;
        },
      });
      if (line) {
        tell(line);
      }
    }
  } catch (error) {
    if (!signal.aborted) {
      throw error;
    }
  }
  return api.getDeployment(id);
}
