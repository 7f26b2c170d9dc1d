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

import { DbValueVersionRow } from '../database/tables';
import { SharedValueChange } from './SharedValueRecord';

/** What a secret value is sealed for; its scope is that of its level. */
export function valueData(name: string): string {
  return `shared-value/${name}`;
}

/** Name of the keys that seal the secrets of a row's level. */
export function scopeOf(
  row: Pick<DbValueVersionRow, 'application_id' | 'environment_uid'>,
): string {
  return row.environment_uid ?? `application/${row.application_id}`;
}

export function fromValueRow(row: DbValueVersionRow): SharedValueChange {
  return {
    name: row.name,
    level: row.environment_uid === null ? 'application' : 'environment',
    secret: Boolean(row.secret),
    ...(row.value !== null && { value: row.value }),
    ...(row.description !== null && { description: row.description }),
    version: row.version,
    setBy: row.created_by,
    setAt: new Date(row.created_at),
    action: row.action,
  };
}
