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
import { Approval } from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { DbApprovalRow } from '../../tables';

/** Approvals of every plan that a deployment had, in order. */
export async function listApprovals(options: {
  knex: Knex;
  deploymentId: string;
}): Promise<Approval[]> {
  const { knex, deploymentId } = options;
  const rows = await knex<DbApprovalRow>('approvals')
    .where({ deployment_id: deploymentId })
    .orderBy(['approved_at', 'approved_by']);
  return rows.map(row => ({
    planId: row.plan_id,
    by: row.approved_by,
    at: new Date(row.approved_at),
  }));
}
