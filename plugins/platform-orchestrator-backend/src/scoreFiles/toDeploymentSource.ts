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
import { RequestedSource } from '@platform-orchestrator/engine';
import { BackendContext } from '../BackendContext';
import { EnvironmentEntry } from '../applications/records';
import { isSetOfApplication } from '../database/operations/document/isSetOfApplication';

/**
 * The source that a request names, as the engine takes it. Entities are read here; other environments and deployments only have to be ones that whoever asks may see.
 *
 * @throws InputError for none or more than one source, and for fields that do not belong to it
 */
export async function toDeploymentSource(options: {
  context: Pick<BackendContext, 'access' | 'entityScores' | 'knex' | 'store'>;
  credentials: BackstageCredentials;
  environment: EnvironmentEntry;
  request: SourceRequest;
}): Promise<RequestedSource> {
  const { context, credentials, environment, request } = options;
  checkFields(request);
  if (request.entity !== undefined) {
    const { entity, remove, images } = request;
    const file = await context.entityScores.read(entity, credentials);
    return { kind: 'score', files: [file], entity, remove, images };
  }
  if (request.delete) {
    await context.access.findEnvironment({
      credentials,
      by: { uid: environment.uid },
      change: {
        permission: environmentDeletePermission,
        action: 'delete-environment',
      },
    });
    return { kind: 'delete-environment', detach: request.detach };
  }
  if (request.set !== undefined) {
    await requireSet(context, environment, request.set);
    return { kind: 'set', set: request.set, workloads: request.workloads };
  }
  if (request.from?.environment !== undefined) {
    const from = await context.access.findEnvironment({
      credentials,
      by: {
        application: environment.application,
        environment: request.from.environment,
      },
    });
    const { workloads, withValues } = request;
    return {
      kind: 'environment',
      environment: from.name,
      workloads,
      withValues,
    };
  }
  if (request.from?.deployment !== undefined) {
    const id = request.from.deployment;
    await requireDeployment(options, id);
    const { workloads, withValues } = request;
    return { kind: 'deployment', deployment: id, workloads, withValues };
  }
  const { score: files = [], remove, complete, images } = request;
  return { kind: 'score', files, remove, complete, images };
}

/** What belongs to which source. */
function checkFields(request: SourceRequest): void {
  const { score, remove, complete, entity, set, from } = request;
  const byFiles = score !== undefined || (remove && entity === undefined);
  const named = [
    byFiles && 'score or remove',
    entity !== undefined && 'entity',
    set !== undefined && 'set',
    from !== undefined && 'from',
    request.delete && 'delete',
  ].filter(Boolean);
  if (named.length !== 1) {
    throw new InputError(
      `Expected exactly one of score (or remove), entity, set, from and delete; found ${
        named.join(', ') || 'none'
      }`,
    );
  }
  const origins = Object.values(from ?? { none: '' });
  if (origins.length !== 1) {
    throw new InputError(
      'Expected exactly one of from.environment and from.deployment',
    );
  }
  if (complete !== undefined && score === undefined) {
    throw new InputError('complete says something of score, which is missing');
  }
  if (request.images && !byFiles && entity === undefined) {
    throw new InputError('images are for score or entity');
  }
  if (request.workloads && from === undefined && set === undefined) {
    throw new InputError('workloads are for set or from');
  }
  if (request.withValues !== undefined && from === undefined) {
    throw new InputError('withValues says something of from, which is missing');
  }
  if (request.detach && !request.delete) {
    throw new InputError('detach says something of delete, which is missing');
  }
}

async function requireSet(
  { knex }: Pick<BackendContext, 'knex'>,
  { application, applicationId }: EnvironmentEntry,
  hash: string,
): Promise<void> {
  if (!(await isSetOfApplication({ knex, hash, applicationId }))) {
    throw new NotFoundError(
      `There is no deployment set '${hash}' in the application '${application}'`,
    );
  }
}

async function requireDeployment(
  options: Parameters<typeof toDeploymentSource>[0],
  id: string,
): Promise<void> {
  const { context, credentials, environment } = options;
  const absent = `There is no deployment '${id}' in the application '${environment.application}'`;
  const deployment = await context.store.getDeployment(id);
  if (!deployment) {
    throw new NotFoundError(absent);
  }
  const from = await context.access.findEnvironment({
    credentials,
    by: { uid: deployment.environmentUid },
    absent,
  });
  if (from.applicationId !== environment.applicationId) {
    throw new NotFoundError(absent);
  }
}
