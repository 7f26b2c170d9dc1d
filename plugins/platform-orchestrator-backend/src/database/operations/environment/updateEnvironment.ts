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
import { EnvironmentEntry } from '../../../applications/records';
import { DbEnvironmentRow } from '../../tables';

/** Changes an environment unless somebody changed it meanwhile: then false. */
export async function updateEnvironment(options: {
  knex: Knex;
  environment: EnvironmentEntry;
  changes: Partial<Pick<EnvironmentEntry, 'paused' | 'type'>>;
  newEtag: string;
}): Promise<boolean> {
  const { knex, environment, changes, newEtag } = options;
  const changed = await knex<DbEnvironmentRow>('environments')
    .where({
      uid: environment.uid,
      etag: environment.etag,
      deleted_at: null,
    })
    .update({ paused: changes.paused, type: changes.type, etag: newEtag });
  return changed === 1;
}
