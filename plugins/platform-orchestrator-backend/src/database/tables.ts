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

/** Instants are ISO 8601 in UTC: the same, and in order, on every database. */
type Instant = string;
/** JSON as text: the same on every database. */
type Json = string;

export interface DbApplicationRow {
  id: string;
  name: string;
  title: string | null;
  description: string | null;
  owner_ref: string | null;
  etag: string;
  created_at: Instant;
  deleted_at: Instant | null;
}

export interface DbEnvironmentRow {
  uid: string;
  application_id: string;
  name: string;
  type: string;
  /** SQLite has 0 and 1. */
  paused: boolean | number;
  current_set: string | null;
  number_counter: number;
  token_counter: number;
  etag: string;
  created_at: Instant;
  deleted_at: Instant | null;
}

export interface DbDeploymentSetRow {
  hash: string;
  content: Json;
  used_at: Instant;
}

export interface DbPlanRow {
  id: string;
  environment_uid: string;
  number: number;
  source: Json;
  set_hash: string;
  base: Json;
  plan: Json;
  created_by: string;
  created_at: Instant;
  expires_at: Instant;
}

export interface DbDeploymentRow {
  id: string;
  environment_uid: string;
  number: number;
  source: Json;
  plan_id: string | null;
  approval_plan_id: string | null;
  set_hash: string | null;
  definitions: string | null;
  value_version: number | null;
  state: string;
  health: string;
  message: string | null;
  commit_ref: string | null;
  created_by: string;
  created_at: Instant;
  started_at: Instant | null;
  ended_at: Instant | null;
  confirm: Json;
  cancel_requested: boolean | number;
  superseded_by: string | null;
  problems: Json;
  owner: string | null;
  lease_until: Instant | null;
  token: number;
  deadline: Instant;
  last_sequence: number;
}

export interface DbApprovalRow {
  deployment_id: string;
  plan_id: string;
  approved_by: string;
  approved_at: Instant;
}

export interface DbJournalRow {
  deployment_id: string;
  sequence: number;
  token: number;
  at: Instant;
  kind: string;
  node_key: string | null;
  body: Json;
}

export interface DbOutboxCursorRow {
  consumer: string;
  deployment_id: string;
  sequence: number;
}

export interface DbNodeLogRow {
  id: number;
  deployment_id: string;
  node_key: string;
  sequence: number;
  at: Instant;
  text: string;
}

export interface DbResourceRow {
  key: string;
  environment_uid: string;
  type: string;
  class: string;
  resource_id: string;
  kind: string;
  workload: string | null;
  state: string;
  stateful: boolean | number;
  definition_name: string | null;
  definition_version: string | null;
  driver: string | null;
  fingerprint: string | null;
  comparable: Json;
  request: string | null;
  outputs: Json;
  secret_names: Json;
  secrets: string | null;
  cookie: string | null;
  manifests: Json;
  dependencies: Json;
  host: string | null;
  health: string;
  health_message: string | null;
  retained: boolean | number;
  created_at: Instant;
  updated_at: Instant;
  deployment_id: string;
}

export interface DbGeneratedSecretRow {
  key: string;
  name: string;
  sealed: string;
}

export interface DbDriverStateRow {
  key: string;
  version: number;
  sealed: string;
}

export interface DbDataKeyRow {
  scope: string;
  wrapped: string;
  key_id: string;
  created_at: Instant;
}

export interface DbValueVersionRow {
  application_id: string;
  version: number;
  environment_uid: string | null;
  name: string;
  action: 'set' | 'unset';
  secret: boolean | number;
  value: string | null;
  sealed: string | null;
  description: string | null;
  created_by: string;
  created_at: Instant;
}

export interface DbDefinitionSourceRow {
  source: string;
  last_good: Json;
  loaded_at: Instant;
}

export interface DbDefinitionVersionRow {
  name: string;
  version: string;
  type: string;
  driver: string;
  content: string;
  recorded_at: Instant;
}

export interface DbEnvironmentPinRow {
  environment_uid: string;
  definition_name: string;
  version: string;
  pinned_by: string;
  pinned_at: Instant;
  reason: string | null;
}

export interface DbIdempotencyKeyRow {
  subject: string;
  route: string;
  key: string;
  body_hash: string;
  answer: Json | null;
  expires_at: Instant;
}

export interface DbReservedPortRow {
  host: string;
  port: number;
  key: string;
  port_name: string;
  reserved_at: Instant;
}
