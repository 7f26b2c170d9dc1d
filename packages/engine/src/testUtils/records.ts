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

import { ActiveResource } from '../model/ActiveResource';
import { DeploymentRecord } from '../model/Deployment';
import { resourceKey, ResourceIdentity } from '../model/Identity';
import { EnvironmentRecord } from '../ports/StateStore';

/** The instant that records of tests are made at, unless they say otherwise. @public */
export const TEST_TIME = new Date('2026-11-20T12:00:00.000Z');

/** `development` of the application `shop`. @public */
export function environmentRecord(
  overrides: Partial<EnvironmentRecord> = {},
): EnvironmentRecord {
  return {
    application: 'shop',
    environment: 'development',
    environmentType: 'development',
    uid: 'uid-development',
    paused: false,
    ...overrides,
  };
}

/** A deployment that waits in {@link environmentRecord}. @public */
export function deploymentRecord(
  overrides: Partial<DeploymentRecord> = {},
): DeploymentRecord {
  return {
    id: 'deployment-1',
    number: 1,
    environmentUid: 'uid-development',
    source: { kind: 'score', files: [] },
    state: 'queued',
    health: 'progressing',
    createdBy: 'user:default/mira',
    createdAt: TEST_TIME,
    confirm: { deletes: false, keys: [] },
    cancelRequested: false,
    problems: [],
    token: 0,
    deadline: new Date(TEST_TIME.getTime() + 3_600_000),
    ...overrides,
  };
}

/** A database of {@link environmentRecord}; its key follows from its identity. @public */
export function activeResource(
  overrides: Partial<ActiveResource> = {},
): ActiveResource {
  const identity: ResourceIdentity = overrides.identity ?? {
    type: 'postgres',
    class: 'default',
    id: 'workloads.api.db',
  };
  const environmentUid = overrides.environmentUid ?? 'uid-development';
  return {
    key: resourceKey({ environmentUid, ...identity }),
    environmentUid,
    identity,
    kind: 'resource',
    state: 'active',
    stateful: true,
    definition: { name: 'postgres-shared', version: '3f2a' },
    driver: 'postgres',
    fingerprint: 'f1',
    comparable: { params: { version: '18' } },
    request: 'sealed-request',
    outputs: { host: 'localhost', port: 5432 },
    secretNames: ['password'],
    secrets: 'sealed-secrets',
    cookie: 'sealed-cookie',
    manifests: [],
    dependencies: [],
    health: 'healthy',
    retained: false,
    createdAt: TEST_TIME,
    updatedAt: TEST_TIME,
    deploymentId: 'deployment-1',
    ...overrides,
  };
}
