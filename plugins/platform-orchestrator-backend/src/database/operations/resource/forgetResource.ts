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
import { DbDeploymentRow, DbEnvironmentRow, DbResourceRow } from '../../tables';
import { writeEntries } from '../journal/writeEntries';
import { removeResources } from './removeResources';

/**
 * Removes the row of a resource, and leaves its thing alone.
 *
 * @remarks
 * The environment is locked, as a claim does, so that no deployment begins to work with the row meanwhile; the deployment whose journal tells of it is locked before.
 *
 * @returns what it did, and the deployment whose journal tells it
 */
export async function forgetResource(options: {
  knex: Knex;
  key: string;
  by: string;
  at: Date;
}): Promise<{
  result: 'forgotten' | 'absent' | 'busy';
  change?: { deploymentId: string; environmentUid: string };
}> {
  const { knex, key, by, at } = options;
  return knex.transaction(async tx => {
    const seen = await tx<DbResourceRow>('resources').where({ key }).first();
    if (!seen) {
      return { result: 'absent' };
    }
    const deployment = await tx<DbDeploymentRow>('deployments')
      .where({ id: seen.deployment_id })
      .forUpdate()
      .first();
    await tx<DbEnvironmentRow>('environments')
      .where({ uid: seen.environment_uid })
      .forUpdate()
      .first();
    const running = await tx<DbDeploymentRow>('deployments')
      .where({ environment_uid: seen.environment_uid, state: 'running' })
      .first('id');
    if (running) {
      return { result: 'busy' };
    }
    await removeResources({ tx, keys: [key] });
    if (!deployment) {
      return { result: 'forgotten' };
    }
    await writeEntries({
      tx,
      deployment,
      token: deployment.token,
      entries: [{ at, kind: 'node.forgotten', node: key, body: { by } }],
    });
    return {
      result: 'forgotten',
      change: {
        deploymentId: deployment.id,
        environmentUid: deployment.environment_uid,
      },
    };
  });
}
