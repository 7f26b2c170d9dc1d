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
import { DeploymentState, JournalAppend } from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { DbApprovalRow, DbDeploymentRow } from '../../tables';
import { writeEntries } from '../journal/writeEntries';

/**
 * Records an approval, and queues the deployment with the last one that it needs.
 *
 * @remarks The row lock lets two who approve at once take turns: each counts the other, so that neither leaves the deployment waiting for one that is there.
 *
 * @returns the state afterwards and its environment, or undefined when the deployment does not wait for the approval of this plan
 */
export async function approveDeployment(options: {
  knex: Knex;
  deploymentId: string;
  planId: string;
  by: string;
  at: Date;
  required: number;
}): Promise<{ state: DeploymentState; environmentUid: string } | undefined> {
  const { knex, deploymentId, planId, by, at, required } = options;
  return knex.transaction(async tx => {
    const row = await tx<DbDeploymentRow>('deployments')
      .where({ id: deploymentId })
      .forUpdate()
      .first();
    if (row?.state !== 'awaiting-approval' || row.approval_plan_id !== planId) {
      return undefined;
    }
    const environmentUid = row.environment_uid;
    const ofPlan = { deployment_id: deploymentId, plan_id: planId };
    const given = await tx<DbApprovalRow>('approvals').where(ofPlan);
    if (given.some(approval => approval.approved_by === by)) {
      return { state: row.state, environmentUid };
    }
    await tx<DbApprovalRow>('approvals').insert({
      ...ofPlan,
      approved_by: by,
      approved_at: at.toISOString(),
    });
    const entries: JournalAppend['entries'] = [
      { at, kind: 'deployment.approved', body: { by, plan: planId } },
    ];
    const isEnough = given.length + 1 >= required;
    if (isEnough) {
      entries.push({ at, kind: 'deployment.queued', body: {} });
      await tx<DbDeploymentRow>('deployments')
        .where({ id: deploymentId })
        .update({ state: 'queued' });
    }
    await writeEntries({ tx, deployment: row, token: row.token, entries });
    return { state: isEnough ? 'queued' : row.state, environmentUid };
  });
}
