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
import { DbDriverStateRow } from '../../tables';
import { lockDeployment } from '../journal/lockDeployment';

/** Replaces the document of one version by the next; undefined when another one wrote meanwhile. */
export async function writeDriverState(options: {
  knex: Knex;
  deploymentId: string;
  token: number;
  key: string;
  version: number;
  sealed: string;
}): Promise<number | undefined> {
  const { knex, deploymentId, token, key, version, sealed } = options;
  return knex.transaction(async tx => {
    await lockDeployment({ tx, deploymentId, token });
    const next = { key, version: version + 1, sealed };
    const written =
      version === 0
        ? await tx<DbDriverStateRow>('driver_states')
            .insert(next)
            .onConflict('key')
            .ignore()
            .returning('key')
        : await tx<DbDriverStateRow>('driver_states')
            .where({ key, version })
            .update(next)
            .returning('key');
    return written.length === 1 ? version + 1 : undefined;
  });
}
