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
import { DbEnvironmentRow } from '../../tables';
import { lockDeployment } from '../journal/lockDeployment';

/** Takes the environment of a claimed deployment away. Its row stays for its history. Returns its uid. */
export async function deleteEnvironment(options: {
  knex: Knex;
  deploymentId: string;
  token: number;
  at: Date;
}): Promise<string> {
  const { knex, deploymentId, token, at } = options;
  return knex.transaction(async tx => {
    const { environment_uid: uid } = await lockDeployment({
      tx,
      deploymentId,
      token,
    });
    await tx<DbEnvironmentRow>('environments')
      .where({ uid, deleted_at: null })
      .update({ deleted_at: at.toISOString() });
    return uid;
  });
}
