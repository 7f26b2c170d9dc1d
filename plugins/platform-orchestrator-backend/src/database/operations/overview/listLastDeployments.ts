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

/** The newest deployment of each environment, by the environment's uid. */
export async function listLastDeployments(options: {
  knex: Knex;
  environmentUids: string[];
}): Promise<ReadonlyMap<string, DeploymentRecord>> {
  const { knex, environmentUids } = options;
  const newest = knex('deployments')
    .whereIn('environment_uid', environmentUids)
    .groupBy('environment_uid')
    .select('environment_uid', knex.raw('max(number) as number'))
    .as('newest');
  const rows: DbDeploymentRow[] = await knex('deployments')
    .join(newest, join =>
      join
        .on('newest.environment_uid', 'deployments.environment_uid')
        .on('newest.number', 'deployments.number'),
    )
    .select('deployments.*');
  return new Map(
    rows.map(row => [row.environment_uid, fromDeploymentRow(row)]),
  );
}
