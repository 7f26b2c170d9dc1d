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
import { isPostgres } from './isPostgres';

/**
 * Updates rows by their key, each with columns of its own. PostgreSQL gets those that change the same columns in one statement.
 *
 * @param changes - columns by key
 */
export async function updateRows(options: {
  tx: Knex.Transaction;
  table: string;
  key: string;
  changes: ReadonlyMap<string, object>;
}): Promise<void> {
  const { tx, table, key, changes } = options;
  if (!isPostgres(tx)) {
    for (const [id, columns] of changes) {
      await tx(table)
        .where({ [key]: id })
        .update(columns);
    }
    return;
  }
  const alike = new Map<string, object[]>();
  for (const [id, columns] of changes) {
    const names = Object.keys(columns).sort().join();
    const rows = alike.get(names) ?? [];
    rows.push({ ...columns, [key]: id });
    alike.set(names, rows);
  }
  for (const rows of alike.values()) {
    const columns = Object.keys(rows[0]).filter(column => column !== key);
    await tx.raw(
      `update ?? set ${columns.map(() => '?? = changed.??').join(', ')}
       from json_populate_recordset(null::??, ?) changed where ??.?? = changed.??`,
      [
        table,
        ...columns.flatMap(column => [column, column]),
        table,
        JSON.stringify(rows),
        table,
        key,
        key,
      ],
    );
  }
}
