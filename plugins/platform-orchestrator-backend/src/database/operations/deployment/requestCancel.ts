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

import { NotFoundError } from '@backstage/errors';
import { DeploymentState, JournalAppend } from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { DbDeploymentRow } from '../../tables';
import { writeEntries } from '../journal/writeEntries';

const WAITING = ['awaiting-approval', 'queued'];
const LEASED = ['running', 'settling'];

/** Asks a deployment to stop; one that waits ends at once. */
export async function requestCancel(options: {
  knex: Knex;
  deploymentId: string;
  by: string;
  now: Date;
}): Promise<{ state: DeploymentState; environmentUid: string }> {
  const { knex, deploymentId, by, now } = options;
  return knex.transaction(async tx => {
    const row = await tx<DbDeploymentRow>('deployments')
      .where({ id: deploymentId })
      .forUpdate()
      .first();
    if (!row) {
      throw new NotFoundError(`There is no deployment ${deploymentId}`);
    }
    const waits = WAITING.includes(row.state);
    const runs = LEASED.includes(row.state);
    let state = row.state as DeploymentState;
    if ((waits || runs) && !row.cancel_requested) {
      const entries: JournalAppend['entries'] = [
        { at: now, kind: 'deployment.cancel', body: { by } },
      ];
      if (waits) {
        state = 'cancelled';
        entries.push({ at: now, kind: 'deployment.ended', body: { state } });
      }
      await tx<DbDeploymentRow>('deployments')
        .where({ id: deploymentId })
        .update({
          cancel_requested: true,
          ...(waits && { state, ended_at: now.toISOString() }),
        });
      await writeEntries({ tx, deployment: row, token: row.token, entries });
    }
    return { state, environmentUid: row.environment_uid };
  });
}
