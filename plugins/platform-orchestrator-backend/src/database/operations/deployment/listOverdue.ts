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
import { fromDeploymentRow } from '../../deploymentRows';
import { DbDeploymentRow } from '../../tables';

/** Deployments that wait, for approval or for their turn, longer than they may. */
export async function listOverdue(options: {
  knex: Knex;
  now: Date;
  limit: number;
}): Promise<DeploymentRecord[]> {
  const { knex, now, limit } = options;
  const rows = await knex<DbDeploymentRow>('deployments')
    .whereIn('state', ['awaiting-approval', 'queued'])
    .where('deadline', '<=', now.toISOString())
    .orderBy('deadline')
    .limit(limit);
  return rows.map(fromDeploymentRow);
}
