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
  CreateEnvironmentRequest,
  Environment,
  PlatformOrchestratorApi,
} from '@platform-orchestrator/backstage-plugin-common';
import { unlessConflict } from './unlessConflict';

/**
 * Creates an environment, or takes the one that is there.
 *
 * @throws ConflictError where it is there with another type.
 */
export async function ensureEnvironment(options: {
  api: PlatformOrchestratorApi;
  request: CreateEnvironmentRequest & { application: string };
  idempotencyKey: string;
  signal?: AbortSignal;
}): Promise<Environment> {
  const { api, request, idempotencyKey, signal } = options;
  const created = await unlessConflict(
    api.createEnvironment(request, { idempotencyKey, signal }),
  );
  if (created) {
    return created;
  }

  const present = await api.getEnvironment(
    { application: request.application, environment: request.name },
    { signal },
  );
  const wanted = request.type ?? request.name;
  if (present.type !== wanted) {
    throw new ConflictError(
      `The environment "${request.name}" of ${request.application} exists with the type ${present.type}, not ${wanted}: choose another name, or ask for its type`,
    );
  }
  return present;
}
