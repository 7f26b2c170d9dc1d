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

import {
  DeploymentRecord,
  DeploymentState,
} from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { fromDeploymentRow } from '../../deploymentRows';
import { DbDeploymentRow } from '../../tables';

/** Newest first. */
export async function listDeployments(options: {
  knex: Knex;
  environmentUid?: string;
  states?: DeploymentState[];
  limit: number;
  before?: number;
}): Promise<DeploymentRecord[]> {
  const { knex, environmentUid, states, limit, before } = options;
  const query = knex<DbDeploymentRow>('deployments')
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'number', order: 'desc' },
    ])
    .limit(limit);
  if (environmentUid !== undefined) {
    query.where({ environment_uid: environmentUid });
  }
  if (states !== undefined) {
    query.whereIn('state', states);
  }
  if (before !== undefined) {
    query.where('number', '<', before);
  }
  return (await query).map(fromDeploymentRow);
}
