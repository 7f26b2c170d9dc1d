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

import { Runtime } from '@platform-orchestrator/backstage-plugin-node';
import { SupervisorState } from './SupervisorState';

/** Says how a workload is, from what its supervisor wrote down. */
export function describeRuntime(options: {
  state: SupervisorState | undefined;
  supervised: boolean;
  urls: string[];
}): Runtime {
  const { state, supervised, urls } = options;
  const containers = Object.entries(state?.containers ?? {}).map(
    ([name, container]) => ({
      name,
      state: supervised ? container.state : ('stopped' as const),
      restarts: container.restarts,
      ...(container.startedAt && { startedAt: new Date(container.startedAt) }),
      ...(supervised && container.message && { message: container.message }),
    }),
  );
  return { ...health(containers, supervised), containers, urls };
}

function health(
  containers: Runtime['containers'],
  supervised: boolean,
): Pick<Runtime, 'health' | 'message'> {
  if (!supervised) {
    return { health: 'degraded', message: 'It does not run on this machine' };
  }
  const failed = containers.find(({ state }) => state === 'failed');
  if (failed) {
    return {
      health: 'degraded',
      message: `${failed.name}: ${failed.message}`,
    };
  }
  const waiting = containers.find(
    ({ state }) => state !== 'ready' && state !== 'completed',
  );
  if (!waiting) {
    return { health: 'healthy' };
  }
  return {
    health: 'progressing',
    message: `${waiting.name}: ${waiting.message ?? waiting.state}`,
  };
}
