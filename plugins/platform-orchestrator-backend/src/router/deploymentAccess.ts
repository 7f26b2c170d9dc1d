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
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { Deployment } from '@platform-orchestrator/backstage-plugin-common';
import { DeploymentRecord } from '@platform-orchestrator/engine';
import { BackendContext } from '../BackendContext';
import { AccessControl } from '../permissions';
import { viewDeployment } from '../views/viewDeployment';

type Change = Parameters<AccessControl['findEnvironment']>[0]['change'];

/** How routes get at a deployment by its id. */
export function deploymentAccess(context: BackendContext) {
  const { access, store } = context;
  return {
    /** The deployment, for those who may see its environment. */
    async find(
      id: string,
      credentials: BackstageCredentials,
      change?: Change,
    ): Promise<DeploymentRecord> {
      const absent = `There is no deployment '${id}'`;
      const deployment = await store.getDeployment(id);
      if (!deployment) {
        throw new NotFoundError(absent);
      }
      const by = { uid: deployment.environmentUid };
      await access.findEnvironment({ credentials, by, change, absent });
      return deployment;
    },

    /** The deployment as people see it. */
    async view(id: string): Promise<Deployment> {
      const record = (await store.getDeployment(id))!;
      const environment = await store.getEnvironmentByUid(
        record.environmentUid,
      );
      return viewDeployment(context, record, environment!);
    },
  };
}
