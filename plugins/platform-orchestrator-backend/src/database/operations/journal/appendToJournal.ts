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

import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { JournalAppend } from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { DbDeploymentRow, DbEnvironmentRow } from '../../tables';
import { removeResources } from '../resource/removeResources';
import { upsertResources } from '../resource/upsertResources';
import { lockDeployment } from './lockDeployment';
import { writeEntries } from './writeEntries';

const LEASED = ['running', 'settling'];

/** Writes entries and everything that follows from them, or nothing. Returns the sequence of the last entry and the environment that it is about. */
export async function appendToJournal(options: {
  knex: Knex;
  append: JournalAppend;
}): Promise<{ sequence: number; environmentUid: string }> {
  const { knex, append } = options;
  const { deploymentId, token, entries, upsert = [], remove = [] } = append;
  return knex.transaction(async tx => {
    const locked = await lockDeployment({ tx, deploymentId, token });
    const sequence = await writeEntries({
      tx,
      deployment: locked,
      token,
      entries,
    });
    await upsertResources({ tx, resources: upsert });
    await removeResources({ tx, keys: remove });
    if (append.deployment) {
      await changeDeployment(tx, locked, append.deployment);
    }
    if (append.currentSet !== undefined) {
      await tx<DbEnvironmentRow>('environments')
        .where({ uid: locked.environment_uid })
        .update({ current_set: append.currentSet });
    }
    return { sequence, environmentUid: locked.environment_uid };
  });
}

async function changeDeployment(
  tx: Knex.Transaction,
  { id, environment_uid: environmentUid }: DbDeploymentRow,
  patch: NonNullable<JournalAppend['deployment']>,
): Promise<void> {
  try {
    await tx<DbDeploymentRow>('deployments')
      .where({ id })
      .update(toDeploymentPatch(patch));
  } catch (error) {
    if (isDatabaseConflictError(error)) {
      throw new ConflictError(
        `Another deployment runs in the environment ${environmentUid}`,
      );
    }
    throw error;
  }
}

/** The columns that change: knex leaves out what is undefined. */
function toDeploymentPatch(
  patch: NonNullable<JournalAppend['deployment']>,
): Partial<DbDeploymentRow> {
  const endsLease = patch.state !== undefined && !LEASED.includes(patch.state);
  return {
    state: patch.state,
    health: patch.health,
    set_hash: patch.setHash,
    definitions: patch.definitions,
    started_at: patch.startedAt?.toISOString(),
    ended_at: patch.endedAt?.toISOString(),
    problems: patch.problems && JSON.stringify(patch.problems),
    superseded_by: patch.supersededBy,
    deadline: patch.deadline?.toISOString(),
    cancel_requested: patch.cancelRequested,
    ...(endsLease && { owner: null, lease_until: null }),
  };
}
