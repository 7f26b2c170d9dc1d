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

import { deleteRequest } from '../create/deleteNode';
import { ActiveResource } from '../model/ActiveResource';
import { ReadRequest } from '../ports/Driver';
import { EngineContext } from './EngineContext';

/**
 * What the last apply of a row used, with its secrets: what a local target starts again after a restart of its host.
 *
 * @param row - one that an apply began with
 * @public
 */
export async function recordedRequest(options: {
  engine: Pick<EngineContext, 'store' | 'secrets'>;
  row: ActiveResource;
  signal: AbortSignal;
}): Promise<ReadRequest> {
  const { engine, row, signal } = options;
  const { environmentUid, deploymentId } = row;
  const environment = await engine.store.getEnvironmentByUid(environmentUid);
  if (!environment) {
    throw new Error(`There is no environment ${environmentUid}`);
  }
  return deleteRequest(
    {
      scope: await engine.secrets.scope(environmentUid),
      secrets: engine.secrets,
      environment,
      deploymentId,
      signal,
    },
    row,
  );
}
