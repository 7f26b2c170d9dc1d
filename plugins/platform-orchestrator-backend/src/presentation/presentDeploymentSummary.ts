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

import { DeploymentSummary } from '@platform-orchestrator/backstage-plugin-common';
import {
  DeploymentRecord,
  EnvironmentRecord,
} from '@platform-orchestrator/engine';
import { presentSource } from './presentSource';

/** A deployment as lists show it. */
export function presentDeploymentSummary(
  record: DeploymentRecord,
  environment: Pick<
    EnvironmentRecord,
    'application' | 'environment' | 'environmentType'
  >,
): DeploymentSummary {
  const { id, number, state, health, message, commit } = record;
  return {
    id,
    number,
    application: environment.application,
    environment: environment.environment,
    environmentType: environment.environmentType,
    state,
    health,
    source: presentSource(id, record.source),
    ...(message !== undefined && { message }),
    ...(commit !== undefined && { commit }),
    createdBy: record.createdBy,
    createdAt: record.createdAt.toISOString(),
    ...(record.startedAt && { startedAt: record.startedAt.toISOString() }),
    ...(record.endedAt && { endedAt: record.endedAt.toISOString() }),
  };
}
