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

import { ConflictError } from '@backstage/errors';
import {
  Application,
  CreateApplicationRequest,
  PlatformOrchestratorApi,
} from '@platform-orchestrator/backstage-plugin-common';
import { ensureEnvironment } from './ensureEnvironment';
import { unlessConflict } from './unlessConflict';

/**
 * Creates an application, or adds what is missing to the one that is there.
 *
 * @throws ConflictError where the name is taken by an application with another owner.
 */
export async function ensureApplication(options: {
  api: PlatformOrchestratorApi;
  request: CreateApplicationRequest;
  idempotencyKey: string;
  signal?: AbortSignal;
}): Promise<Application> {
  const { api, request, idempotencyKey, signal } = options;
  const created = await unlessConflict(
    api.createApplication(request, { idempotencyKey, signal }),
  );
  if (created) {
    return created;
  }

  const present = await api.getApplication(request.name, { signal });
  if (present.owner !== request.owner) {
    throw new ConflictError(
      `The application "${request.name}" exists and belongs to ${
        present.owner ?? 'nobody'
      }, not to ${request.owner ?? 'nobody'}: choose another name`,
    );
  }
  const names = new Set(present.environments.map(({ name }) => name));
  const missing = (request.environments ?? []).filter(
    ({ name }) => !names.has(name),
  );
  for (const environment of missing) {
    await ensureEnvironment({
      api,
      request: { ...environment, application: request.name },
      idempotencyKey: `${idempotencyKey}/${environment.name}`,
      signal,
    });
  }
  return missing.length
    ? await api.getApplication(request.name, { signal })
    : present;
}
