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
import { DbGeneratedSecretRow } from '../../tables';
import { lockDeployment } from '../journal/lockDeployment';

/** Keeps a sealed value unless there is one of that key and name; returns the one that is kept. */
export async function keepGeneratedSecret(options: {
  knex: Knex;
  deploymentId: string;
  token: number;
  key: string;
  name: string;
  sealed: string;
}): Promise<string> {
  const { knex, deploymentId, token, key, name, sealed } = options;
  return knex.transaction(async tx => {
    await lockDeployment({ tx, deploymentId, token });
    await tx<DbGeneratedSecretRow>('generated_secrets')
      .insert({ key, name, sealed })
      .onConflict(['key', 'name'])
      .ignore();
    const kept = await tx<DbGeneratedSecretRow>('generated_secrets')
      .where({ key, name })
      .first();
    return kept!.sealed;
  });
}
