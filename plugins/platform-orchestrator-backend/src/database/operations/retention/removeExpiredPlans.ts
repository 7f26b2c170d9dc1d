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
import { DbDeploymentRow, DbPlanRow } from '../../tables';

/**
 * Removes plans that expired, but those that deployments were made from, or wait to be approved for.
 *
 * @returns how many, at most `limit`
 */
export async function removeExpiredPlans(options: {
  knex: Knex;
  now: Date;
  limit: number;
}): Promise<number> {
  const { knex, now, limit } = options;
  return knex<DbPlanRow>('plans')
    .whereIn(
      'id',
      knex<DbPlanRow>('plans')
        .where('expires_at', '<', now.toISOString())
        .whereNotExists(
          knex<DbDeploymentRow>('deployments').whereRaw(
            'plans.id in (deployments.plan_id, deployments.approval_plan_id)',
          ),
        )
        .select('id')
        .limit(limit),
    )
    .delete();
}
