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

/** Parameters of one statement that SQLite allows. */
const SQLITE_PARAMETERS = 32_766;

/**
 * Inserts rows that have all the same columns.
 *
 * @remarks
 * PostgreSQL gets them as one parameter of JSON: a statement with a parameter for every value of hundreds of rows takes longer to build and to parse than
 * to execute. SQLite gets plain inserts.
 *
 * @param replaceBy - primary key: rows that are there already are replaced
 */
export async function insertRows<Row extends object>(options: {
  tx: Knex.Transaction;
  table: string;
  rows: readonly Row[];
  replaceBy?: keyof Row & string;
}): Promise<void> {
  const { tx, table, rows, replaceBy } = options;
  if (rows.length === 0) {
    return;
  }
  if (isPostgres(tx)) {
    await insertAsJson({ tx, table, rows, replaceBy });
    return;
  }
  const size = Math.floor(SQLITE_PARAMETERS / Object.keys(rows[0]).length);
  for (let start = 0; start < rows.length; start += size) {
    const query = tx(table).insert(rows.slice(start, start + size));
    await (replaceBy ? query.onConflict(replaceBy).merge() : query);
  }
}

async function insertAsJson(options: {
  tx: Knex.Transaction;
  table: string;
  rows: readonly object[];
  replaceBy: string | undefined;
}): Promise<void> {
  const { tx, table, rows, replaceBy } = options;
  const columns = Object.keys(rows[0]);
  const list = columns.map(() => '??').join(', ');
  const replaced = columns.filter(column => column !== replaceBy);
  const conflict = replaceBy
    ? `on conflict (??) do update set ${replaced
        .map(() => '?? = excluded.??')
        .join(', ')}`
    : '';
  await tx.raw(
    `insert into ?? (${list}) select ${list} from json_populate_recordset(null::??, ?) ${conflict}`,
    [
      table,
      ...columns,
      ...columns,
      table,
      JSON.stringify(rows),
      ...(replaceBy
        ? [replaceBy, ...replaced.flatMap(column => [column, column])]
        : []),
    ],
  );
}
