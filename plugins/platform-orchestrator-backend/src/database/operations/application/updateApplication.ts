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
import { ApplicationRecord } from '../../../applications/records';
import { DbApplicationRow } from '../../tables';

/** Changes an application unless somebody changed it meanwhile: then false. */
export async function updateApplication(options: {
  knex: Knex;
  application: ApplicationRecord;
  changes: Partial<Pick<ApplicationRecord, 'title' | 'description' | 'owner'>>;
  newEtag: string;
}): Promise<boolean> {
  const { knex, application, changes, newEtag } = options;
  const changed = await knex<DbApplicationRow>('applications')
    .where({ id: application.id, etag: application.etag, deleted_at: null })
    .update({
      title: changes.title,
      description: changes.description,
      owner_ref: changes.owner,
      etag: newEtag,
    });
  return changed === 1;
}
