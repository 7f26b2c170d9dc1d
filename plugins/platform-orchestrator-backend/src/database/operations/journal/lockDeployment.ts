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
import { DbDeploymentRow } from '../../tables';
import { checkToken } from './checkToken';
import { lockDeployments } from './lockDeployments';

/**
 * Locks a deployment's row for a writer that holds the token of its lease.
 *
 * @throws FencedError when another one holds the lease, or nobody does any more
 */
export async function lockDeployment(options: {
  tx: Knex.Transaction;
  deploymentId: string;
  token: number;
}): Promise<DbDeploymentRow> {
  const { tx, deploymentId, token } = options;
  const rows = await lockDeployments({ tx, ids: [deploymentId] });
  return checkToken({ row: rows.get(deploymentId), deploymentId, token });
}
