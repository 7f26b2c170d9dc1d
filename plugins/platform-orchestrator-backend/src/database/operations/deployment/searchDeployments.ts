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
import {
  AccessFilter,
  ENVIRONMENT_COLUMNS,
  applyAccessFilter,
} from '../../../permissions/AccessFilter';
import { fromDeploymentRow } from '../../deploymentRows';
import { DbDeploymentRow } from '../../tables';

/** Deployments over all environments that the filter lets through, the newest first. */
export async function searchDeployments(options: {
  knex: Knex;
  filter: AccessFilter;
  application?: string;
  environment?: string;
  /** Only what is older than this one. */
  before?: { createdAt: string; id: string };
  limit: number;
}): Promise<DeploymentRecord[]> {
  const { knex, filter, application, environment, before } = options;
  const query = knex('deployments')
    .join('environments', 'environments.uid', 'deployments.environment_uid')
    .join('applications', 'applications.id', 'environments.application_id')
    .whereNull('environments.deleted_at')
    .orderBy([
      { column: 'deployments.created_at', order: 'desc' },
      { column: 'deployments.id', order: 'desc' },
    ])
    .limit(options.limit)
    .select<DbDeploymentRow[]>('deployments.*');
  applyAccessFilter({ query, filter, columns: ENVIRONMENT_COLUMNS });
  if (application !== undefined) {
    query.where('applications.name', application);
  }
  if (environment !== undefined) {
    query.where('environments.name', environment);
  }
  if (before) {
    const { createdAt, id } = before;
    query.andWhere(older =>
      older
        .where('deployments.created_at', '<', createdAt)
        .orWhere(same =>
          same
            .where('deployments.created_at', createdAt)
            .where('deployments.id', '<', id),
        ),
    );
  }
  return (await query).map(fromDeploymentRow);
}
