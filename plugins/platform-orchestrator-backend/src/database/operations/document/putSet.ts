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

import { DeploymentSet } from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { DbDeploymentSetRow } from '../../tables';

/** Keeps a set, or again the one of its hash, which has the same content: from now on for a while even when nothing names it. */
export async function putSet(options: {
  knex: Knex;
  set: DeploymentSet;
}): Promise<void> {
  const { knex, set } = options;
  await knex<DbDeploymentSetRow>('deployment_sets')
    .insert({
      hash: set.hash,
      content: JSON.stringify(set.workloads),
      used_at: new Date().toISOString(),
    })
    .onConflict('hash')
    .merge(['used_at']);
}
