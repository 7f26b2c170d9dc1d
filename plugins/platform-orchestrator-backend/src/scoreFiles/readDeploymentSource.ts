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

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  SourceRequest,
  environmentDeletePermission,
} from '@platform-orchestrator/backstage-plugin-common';
import { RequestedSource, ScoreFile } from '@platform-orchestrator/engine';
import { BackendContext } from '../BackendContext';
import { EnvironmentEntry } from '../applications/records';
import { filesOf } from '../views/filesOf';
import { toDeploymentSource } from './toDeploymentSource';

/**
 * What a deployment shall be made from: a plan of the environment, or a source.
 *
 * @returns what the engine is asked with, and the Score files that are in it
 */
export async function readDeploymentSource(options: {
  context: Pick<BackendContext, 'access' | 'entityScores' | 'knex' | 'store'>;
  credentials: BackstageCredentials;
  environment: EnvironmentEntry;
  request: SourceRequest & { plan?: string };
}): Promise<{
  request: { source: RequestedSource } | { plan: string };
  files: readonly ScoreFile[];
}> {
  const { context, environment } = options;
  const { plan: id, ...request } = options.request;
  if (id === undefined) {
    const source = await toDeploymentSource({ ...options, request });
    return { request: { source }, files: filesOf(source) };
  }
  const fields = Object.keys(request);
  if (fields.length > 0) {
    throw new InputError(
      `A plan has its own source: leave out ${fields.join(', ')}`,
    );
  }
  const plan = await context.store.getPlan(id);
  if (plan?.environmentUid !== environment.uid) {
    throw new NotFoundError(
      `There is no plan '${id}' in ${environment.application}/${environment.name}`,
    );
  }
  if (plan.source.kind === 'delete-environment') {
    // whoever may deploy may not delete by deploying somebody's plan
    await requireDelete(options);
  }
  return { request: { plan: id }, files: filesOf(plan.source) };
}

async function requireDelete({
  context,
  credentials,
  environment,
}: Parameters<typeof readDeploymentSource>[0]): Promise<void> {
  await context.access.findEnvironment({
    credentials,
    by: { uid: environment.uid },
    change: {
      permission: environmentDeletePermission,
      action: 'delete-environment',
    },
  });
}
