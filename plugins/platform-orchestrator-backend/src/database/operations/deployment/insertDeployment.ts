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

import { DeploymentRecord } from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { toDeploymentRow } from '../../deploymentRows';
import { writeEntries } from '../journal/writeEntries';

/** Adds a deployment together with the entry that says who requested it. */
export async function insertDeployment(options: {
  knex: Knex;
  deployment: DeploymentRecord;
}): Promise<void> {
  const { knex, deployment } = options;
  await knex.transaction(async tx => {
    await tx('deployments').insert(toDeploymentRow(deployment));
    await writeEntries({
      tx,
      deployment: { id: deployment.id, last_sequence: 0 },
      token: 0,
      entries: [
        {
          at: deployment.createdAt,
          kind: 'deployment.requested',
          body: { by: deployment.createdBy },
        },
      ],
    });
  });
}
