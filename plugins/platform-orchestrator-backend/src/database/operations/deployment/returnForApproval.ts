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
import { Knex } from 'knex';
import { DbDeploymentRow } from '../../tables';
import { lockDeployment } from '../journal/lockDeployment';
import { writeEntries } from '../journal/writeEntries';

/** Takes a claimed deployment out of the queue until its new plan is approved. Returns its environment. */
export async function returnForApproval(options: {
  knex: Knex;
  deploymentId: string;
  token: number;
  planId: string;
  at: Date;
  deadline: Date;
}): Promise<string> {
  const { knex, deploymentId, token, planId, at, deadline } = options;
  return knex.transaction(async tx => {
    const row = await lockDeployment({ tx, deploymentId, token });
    await tx<DbDeploymentRow>('deployments')
      .where({ id: deploymentId })
      .update({
        state: 'awaiting-approval',
        approval_plan_id: planId,
        deadline: deadline.toISOString(),
        owner: null,
        lease_until: null,
      });
    await writeEntries({
      tx,
      deployment: row,
      token,
      entries: [
        { at, kind: 'deployment.awaiting-approval', body: { plan: planId } },
      ],
    });
    return row.environment_uid;
  });
}
