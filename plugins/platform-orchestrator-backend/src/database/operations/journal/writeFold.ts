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
import { insertRows } from '../../insertRows';
import { DbEnvironmentRow } from '../../tables';
import { updateRows } from '../../updateRows';
import { removeResources } from '../resource/removeResources';
import { AppendFold } from './AppendFold';

/** Writes what a group of appends comes to, with as few statements as the database allows. */
export async function writeFold(options: {
  tx: Knex.Transaction;
  fold: AppendFold;
}): Promise<void> {
  const { tx, fold } = options;
  await insertRows({ tx, table: 'journal', rows: fold.entries });
  await removeResources({ tx, keys: fold.removed });
  await insertRows({
    tx,
    table: 'resources',
    rows: fold.resources,
    replaceBy: 'key',
  });
  await updateRows({
    tx,
    table: 'deployments',
    key: 'id',
    changes: fold.deployments,
  });
  for (const [uid, hash] of fold.currentSets) {
    await tx<DbEnvironmentRow>('environments')
      .where({ uid })
      .update({ current_set: hash });
  }
}
