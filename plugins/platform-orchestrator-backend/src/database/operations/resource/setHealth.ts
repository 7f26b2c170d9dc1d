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

import { Health } from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { DbDeploymentRow, DbResourceRow } from '../../tables';
import { writeEntries } from '../journal/writeEntries';

/**
 * Records the health of a rollout between deployments, with an entry in the journal of the deployment that applied it.
 *
 * @remarks
 * The deployment is locked before the row, in the order in which deployments write both; a row that another deployment took meanwhile is left to it.
 *
 * @returns the deployment whose journal tells it, or undefined where nothing changed
 */
export async function setHealth(options: {
  knex: Knex;
  key: string;
  health: Health;
  message?: string;
  at: Date;
}): Promise<{ deploymentId: string; environmentUid: string } | undefined> {
  const { knex, key, health, message, at } = options;
  return knex.transaction(async tx => {
    const seen = await tx<DbResourceRow>('resources').where({ key }).first();
    const isSame =
      seen?.health === health && seen.health_message === (message ?? null);
    if (!seen || isSame) {
      return undefined;
    }
    const deployment = await tx<DbDeploymentRow>('deployments')
      .where({ id: seen.deployment_id })
      .forUpdate()
      .first();
    const changed = await tx<DbResourceRow>('resources')
      .where({ key, deployment_id: seen.deployment_id })
      .update({
        health,
        health_message: message ?? null,
        updated_at: at.toISOString(),
      });
    if (changed === 0 || !deployment) {
      return undefined;
    }
    const body = message === undefined ? { health } : { health, message };
    await writeEntries({
      tx,
      deployment,
      token: deployment.token,
      entries: [{ at, kind: 'node.observed', node: key, body }],
    });
    return {
      deploymentId: deployment.id,
      environmentUid: deployment.environment_uid,
    };
  });
}
