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

import {
  ApplicationRecord,
  EnvironmentEntry,
  NewEnvironment,
} from '../applications/records';
import { DbApplicationRow, DbEnvironmentRow } from './tables';

export function toApplicationRow(
  application: ApplicationRecord,
): DbApplicationRow {
  return {
    id: application.id,
    name: application.name,
    title: application.title ?? null,
    description: application.description ?? null,
    owner_ref: application.owner ?? null,
    etag: application.etag,
    created_at: application.createdAt.toISOString(),
    deleted_at: null,
  };
}

export function fromApplicationRow(row: DbApplicationRow): ApplicationRecord {
  return {
    id: row.id,
    name: row.name,
    title: row.title ?? undefined,
    description: row.description ?? undefined,
    owner: row.owner_ref ?? undefined,
    etag: row.etag,
    createdAt: new Date(row.created_at),
  };
}

export function toEnvironmentRow(
  applicationId: string,
  environment: NewEnvironment,
): Omit<
  DbEnvironmentRow,
  'paused' | 'number_counter' | 'token_counter' | 'deleted_at'
> {
  return {
    uid: environment.uid,
    application_id: applicationId,
    name: environment.name,
    type: environment.type,
    current_set: environment.currentSet ?? null,
    etag: environment.etag,
    created_at: environment.createdAt.toISOString(),
  };
}

/** A row of environments joined with applications. */
export type DbEnvironmentEntryRow = DbEnvironmentRow & {
  application_name: string;
  application_owner: string | null;
};

export function fromEnvironmentRow(
  row: DbEnvironmentEntryRow,
): EnvironmentEntry {
  return {
    uid: row.uid,
    applicationId: row.application_id,
    application: row.application_name,
    owner: row.application_owner ?? undefined,
    name: row.name,
    type: row.type,
    paused: Boolean(row.paused),
    currentSet: row.current_set ?? undefined,
    etag: row.etag,
    createdAt: new Date(row.created_at),
  };
}
