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
import {
  DbDeploymentRow,
  DbDeploymentSetRow,
  DbEnvironmentRow,
  DbPlanRow,
} from '../../tables';

/**
 * Removes sets that no environment, plan or deployment names, not even one that still waits to be resolved, and that were last put before an instant: whoever
 * puts a set names it a moment later.
 *
 * @returns how many, at most `limit`
 */
export async function removeUnusedSets(options: {
  knex: Knex;
  usedBefore: Date;
  limit: number;
}): Promise<number> {
  const { knex, usedBefore, limit } = options;
  const unused = knex<DbDeploymentSetRow>('deployment_sets')
    .where('used_at', '<', usedBefore.toISOString())
    .whereNotExists(
      knex<DbEnvironmentRow>('environments').whereRaw(
        'environments.current_set = deployment_sets.hash',
      ),
    )
    .whereNotExists(
      knex<DbPlanRow>('plans').whereRaw(
        'plans.set_hash = deployment_sets.hash',
      ),
    )
    .whereNotExists(
      knex<DbDeploymentRow>('deployments').whereRaw(
        'deployments.set_hash = deployment_sets.hash',
      ),
    )
    .whereNotExists(
      knex<DbDeploymentRow>('deployments')
        .whereNull('ended_at')
        .whereRaw("source like '%' || deployment_sets.hash || '%'"),
    )
    .select('hash')
    .limit(limit);
  return knex<DbDeploymentSetRow>('deployment_sets')
    .whereIn('hash', unused)
    .delete();
}
