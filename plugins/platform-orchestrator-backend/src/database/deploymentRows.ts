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
import { DbDeploymentRow } from './tables';

/** A deployment as its row. The sequence of its journal is not part of it. */
export function toDeploymentRow(
  deployment: DeploymentRecord,
): Omit<DbDeploymentRow, 'last_sequence'> {
  return {
    id: deployment.id,
    environment_uid: deployment.environmentUid,
    number: deployment.number,
    source: JSON.stringify(deployment.source),
    plan_id: deployment.planId ?? null,
    approval_plan_id: deployment.approvalPlanId ?? null,
    set_hash: deployment.setHash ?? null,
    definitions: deployment.definitions ?? null,
    value_version: deployment.valueVersion ?? null,
    state: deployment.state,
    health: deployment.health,
    message: deployment.message ?? null,
    commit_ref: deployment.commit ?? null,
    created_by: deployment.createdBy,
    created_at: deployment.createdAt.toISOString(),
    started_at: deployment.startedAt?.toISOString() ?? null,
    ended_at: deployment.endedAt?.toISOString() ?? null,
    confirm: JSON.stringify(deployment.confirm),
    cancel_requested: deployment.cancelRequested,
    superseded_by: deployment.supersededBy ?? null,
    problems: JSON.stringify(deployment.problems),
    owner: deployment.owner ?? null,
    lease_until: deployment.leaseUntil?.toISOString() ?? null,
    token: deployment.token,
    deadline: deployment.deadline.toISOString(),
  };
}

export function fromDeploymentRow(row: DbDeploymentRow): DeploymentRecord {
  return {
    id: row.id,
    number: row.number,
    environmentUid: row.environment_uid,
    source: JSON.parse(row.source),
    planId: row.plan_id ?? undefined,
    approvalPlanId: row.approval_plan_id ?? undefined,
    setHash: row.set_hash ?? undefined,
    definitions: row.definitions ?? undefined,
    valueVersion: row.value_version ?? undefined,
    state: row.state as DeploymentRecord['state'],
    health: row.health as DeploymentRecord['health'],
    message: row.message ?? undefined,
    commit: row.commit_ref ?? undefined,
    createdBy: row.created_by,
    createdAt: new Date(row.created_at),
    startedAt: row.started_at ? new Date(row.started_at) : undefined,
    endedAt: row.ended_at ? new Date(row.ended_at) : undefined,
    confirm: JSON.parse(row.confirm),
    cancelRequested: Boolean(row.cancel_requested),
    supersededBy: row.superseded_by ?? undefined,
    problems: JSON.parse(row.problems),
    owner: row.owner ?? undefined,
    leaseUntil: row.lease_until ? new Date(row.lease_until) : undefined,
    token: row.token,
    deadline: new Date(row.deadline),
  };
}
