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

import { ActiveResource } from '@platform-orchestrator/engine';
import { DbResourceRow } from './tables';

export function toResourceRow(resource: ActiveResource): DbResourceRow {
  return {
    key: resource.key,
    environment_uid: resource.environmentUid,
    type: resource.identity.type,
    class: resource.identity.class,
    resource_id: resource.identity.id,
    kind: resource.kind,
    workload: resource.workload ?? null,
    state: resource.state,
    stateful: resource.stateful,
    definition_name: resource.definition?.name ?? null,
    definition_version: resource.definition?.version ?? null,
    driver: resource.driver ?? null,
    fingerprint: resource.fingerprint ?? null,
    comparable: JSON.stringify(resource.comparable),
    request: resource.request ?? null,
    outputs: JSON.stringify(resource.outputs),
    secret_names: JSON.stringify(resource.secretNames),
    secrets: resource.secrets ?? null,
    cookie: resource.cookie ?? null,
    manifests: JSON.stringify(resource.manifests),
    dependencies: JSON.stringify(resource.dependencies),
    host: resource.host ?? null,
    health: resource.health,
    health_message: resource.healthMessage ?? null,
    retained: resource.retained,
    created_at: resource.createdAt.toISOString(),
    updated_at: resource.updatedAt.toISOString(),
    deployment_id: resource.deploymentId,
  };
}

export function fromResourceRow(row: DbResourceRow): ActiveResource {
  return {
    key: row.key,
    environmentUid: row.environment_uid,
    identity: { type: row.type, class: row.class, id: row.resource_id },
    kind: row.kind as ActiveResource['kind'],
    workload: row.workload ?? undefined,
    state: row.state as ActiveResource['state'],
    stateful: Boolean(row.stateful),
    definition:
      row.definition_name !== null && row.definition_version !== null
        ? { name: row.definition_name, version: row.definition_version }
        : undefined,
    driver: row.driver ?? undefined,
    fingerprint: row.fingerprint ?? undefined,
    comparable: JSON.parse(row.comparable),
    request: row.request ?? undefined,
    outputs: JSON.parse(row.outputs),
    secretNames: JSON.parse(row.secret_names),
    secrets: row.secrets ?? undefined,
    cookie: row.cookie ?? undefined,
    manifests: JSON.parse(row.manifests),
    dependencies: JSON.parse(row.dependencies),
    host: row.host ?? undefined,
    health: row.health as ActiveResource['health'],
    healthMessage: row.health_message ?? undefined,
    retained: Boolean(row.retained),
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
    deploymentId: row.deployment_id,
  };
}
