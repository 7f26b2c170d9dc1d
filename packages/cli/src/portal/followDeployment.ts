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
  PlatformOrchestratorApi,
} from '@platform-orchestrator/backstage-plugin-common';
import { isMoving } from './deploymentStates';

/**
 * Follows a deployment until it has ended or waits for a person.
 *
 * @remarks
 * Events only tell when to look: what is shown comes from the deployment itself, which says up to which event it holds everything. So a thousand events that
 * came in the meantime cost one request.
 *
 * @param options.onChange - Gets the deployment as it is first, and whenever it has changed.
 */
export async function followDeployment(options: {
  api: PlatformOrchestratorApi;
  deployment: Deployment;
  signal: AbortSignal;
  onChange: (deployment: Deployment) => void;
}): Promise<Deployment> {
  const { api, signal, onChange } = options;
  let { deployment } = options;
  const { id, sequence } = deployment;
  onChange(deployment);
  if (!isMoving(deployment)) {
    return deployment;
  }
  const events = api.followDeployment({ id, after: sequence }, { signal });
  for await (const event of events) {
    if (event.kind !== 'log' && event.sequence > deployment.sequence) {
      deployment = await api.getDeployment(id, { signal });
      onChange(deployment);
      if (!isMoving(deployment)) {
        return deployment;
      }
    }
  }
  deployment = await api.getDeployment(id, { signal });
  onChange(deployment);
  return deployment;
}
