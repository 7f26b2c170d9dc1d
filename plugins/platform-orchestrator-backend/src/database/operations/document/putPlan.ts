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

import { PlanRecord } from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { DbPlanRow } from '../../tables';

/** Keeps a plan, or the newer content of the same id. */
export async function putPlan(options: {
  knex: Knex;
  plan: PlanRecord;
}): Promise<void> {
  const { knex, plan } = options;
  await knex<DbPlanRow>('plans')
    .insert({
      id: plan.id,
      environment_uid: plan.environmentUid,
      number: plan.number,
      source: JSON.stringify(plan.source),
      set_hash: plan.setHash,
      base: JSON.stringify(plan.base),
      plan: JSON.stringify(plan.plan),
      created_by: plan.createdBy,
      created_at: plan.createdAt.toISOString(),
      expires_at: plan.expiresAt.toISOString(),
    })
    .onConflict('id')
    .merge();
}
