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

import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { DbApplicationRow, DbEnvironmentRow } from '../../tables';

const UNFINISHED = ['awaiting-approval', 'queued', 'running', 'settling'];

/**
 * Removes an application with its environments. Their rows stay for their history, and so do the names in it; new ones may take the names.
 *
 * @throws ConflictError while an environment holds resources or deploys
 */
export async function deleteApplication(options: {
  knex: Knex;
  id: string;
  now: Date;
}): Promise<void> {
  const { knex, id, now } = options;
  const deletedAt = { deleted_at: now.toISOString() };
  await knex.transaction(async tx => {
    // a deployment that is being added waits for these locks, and is never claimed in a deleted environment
    const environments = await tx<DbEnvironmentRow>('environments')
      .where({ application_id: id, deleted_at: null })
      .forUpdate();
    const uids = environments.map(({ uid }) => uid);
    const nameOf = (uid: string) =>
      environments.find(environment => environment.uid === uid)?.name;

    // rows without a driver stand for nothing outside
    const held = await tx('resources')
      .whereIn('environment_uid', uids)
      .whereNotNull('driver')
      .whereNot({ kind: 'target' })
      .first('environment_uid');
    if (held) {
      throw new ConflictError(
        `The environment '${nameOf(
          held.environment_uid,
        )}' still holds resources: remove its workloads and prune what is kept first`,
      );
    }
    const busy = await tx('deployments')
      .whereIn('environment_uid', uids)
      .whereIn('state', UNFINISHED)
      .first('environment_uid');
    if (busy) {
      throw new ConflictError(
        `The environment '${nameOf(
          busy.environment_uid,
        )}' has a deployment that has not ended: wait for it, or cancel it`,
      );
    }
    await tx<DbEnvironmentRow>('environments')
      .whereIn('uid', uids)
      .update(deletedAt);
    await tx<DbApplicationRow>('applications').where({ id }).update(deletedAt);
  });
}
