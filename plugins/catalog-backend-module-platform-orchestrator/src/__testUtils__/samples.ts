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
  Application,
  EnvironmentSummary,
  Resource,
  ResourceType,
} from '@platform-orchestrator/backstage-plugin-common';

const AT = '2026-11-20T10:00:00.000Z';

/** A key of 40 hexadecimal digits that begins with `start`. */
export function key(start: string): string {
  return start.padEnd(40, '0');
}

export function aResource(changes: Partial<Resource> = {}): Resource {
  return {
    key: key('db01'),
    type: 'postgres',
    class: 'default',
    id: 'workloads.api.db',
    application: 'shop',
    environment: 'development',
    environmentType: 'development',
    kind: 'resource',
    workload: 'api',
    lane: 'api',
    state: 'active',
    retained: false,
    stateful: true,
    typeTitle: 'PostgreSQL database',
    definition: { name: 'postgres-shared', version: '3f2a' },
    driver: 'postgres',
    health: 'healthy',
    outputs: { host: 'localhost' },
    secretOutputs: ['password'],
    dependsOn: [],
    usedBy: [],
    deploymentId: 'deployment-1',
    createdAt: AT,
    updatedAt: AT,
    ...changes,
  };
}

export function anEnvironment(
  changes: Partial<EnvironmentSummary> = {},
): EnvironmentSummary {
  return {
    name: 'development',
    type: 'development',
    typeTitle: 'Development',
    uid: 'uid-1',
    order: 10,
    protected: false,
    paused: false,
    versions: 1,
    attention: [],
    queued: 0,
    workloads: [
      { name: 'api', version: '1', images: {}, health: 'healthy', urls: [] },
    ],
    ...changes,
  };
}

export function anApplication(changes: Partial<Application> = {}): Application {
  return {
    name: 'shop',
    owner: 'group:default/team-a',
    createdAt: AT,
    etag: '1',
    environments: [anEnvironment()],
    ...changes,
  };
}

export function aResourceType(
  changes: Partial<ResourceType> = {},
): ResourceType {
  return {
    name: 'postgres',
    title: 'PostgreSQL database',
    use: 'direct',
    stateful: true,
    outputs: {},
    classes: [],
    ...changes,
  };
}
