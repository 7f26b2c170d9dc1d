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

import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { DeploymentRecord } from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { toDeploymentRow } from '../../deploymentRows';
import { DbEnvironmentRow } from '../../tables';
import { writeEntries } from '../journal/writeEntries';

/** Adds a deployment together with the entry that says who requested it. */
export async function insertDeployment(options: {
  knex: Knex;
  deployment: DeploymentRecord;
}): Promise<void> {
  const { knex, deployment } = options;
  try {
    await knex.transaction(tx => insert(tx, deployment));
  } catch (error) {
    if (isDatabaseConflictError(error)) {
      throw new ConflictError(`Deployment ${deployment.id} exists already`);
    }
    throw error;
  }
}

async function insert(
  tx: Knex.Transaction,
  deployment: DeploymentRecord,
): Promise<void> {
  const { id, environmentUid: uid } = deployment;
  // locked, so that the environment is not deleted before the deployment can be seen by whoever deletes it
  const environment = await tx<DbEnvironmentRow>('environments')
    .where({ uid })
    .forUpdate()
    .first();
  if (!environment) {
    throw new NotFoundError(`There is no environment ${uid}`);
  }
  if (environment.deleted_at !== null) {
    throw new ConflictError(`The environment ${uid} was deleted`);
  }
  await tx('deployments').insert(toDeploymentRow(deployment));
  await writeEntries({
    tx,
    deployment: { id, last_sequence: 0 },
    token: 0,
    entries: [
      {
        at: deployment.createdAt,
        kind: 'deployment.requested',
        body: { by: deployment.createdBy },
      },
    ],
  });
}
