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
  EnvironmentName,
  MatchRequest,
} from '@platform-orchestrator/backstage-plugin-common';

const ROOT = 'platform-orchestrator';

/**
 * Under which key each thing is kept. What belongs to one application starts with `application` and its name, so that a
 * signal that carries only that name finds it.
 */
export const queryKeys = {
  capabilities: () => [ROOT, 'platform', 'capabilities'],
  all: () => [ROOT],
  identity: () => [ROOT, 'platform', 'identity'],
  environmentTypes: () => [ROOT, 'platform', 'environment-types'],
  resourceTypes: () => [ROOT, 'platform', 'resource-types'],
  definitions: () => [ROOT, 'platform', 'definitions'],
  drivers: () => [ROOT, 'platform', 'drivers'],
  match: (request: MatchRequest) => [ROOT, 'platform', 'match', request],
  applications: (search: string) => [ROOT, 'applications', search],
  application: (name: string) => [ROOT, 'application', name],
  environment: (name: EnvironmentName, ...what: string[]) => [
    ROOT,
    'application',
    name.application,
    name.environment,
    ...what,
  ],
  newPlan: (name: EnvironmentName, source: string) => [
    ROOT,
    'platform',
    'new-plan',
    name,
    source,
  ],
  deployments: (name: Partial<EnvironmentName>) => [ROOT, 'deployments', name],
  deployment: (id: string, ...what: string[]) => [
    ROOT,
    'deployment',
    id,
    ...what,
  ],
  allResources: () => [ROOT, 'resources'],
  resources: (query: object) => [ROOT, 'resources', query],
  resource: (key: string) => [ROOT, 'resource', key],
  entities: (application: string) => [ROOT, 'entities', application],
};

/** Whether a change of `application` may have changed what this key holds. */
export function isTouchedBy(
  key: readonly unknown[],
  application: string,
): boolean {
  const [root, area, name] = key;
  if (root !== ROOT || area === 'platform' || area === 'entities') {
    return false;
  }
  return area !== 'application' || name === application;
}
