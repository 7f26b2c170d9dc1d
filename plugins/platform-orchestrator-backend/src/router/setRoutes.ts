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
import { NotFoundError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { DeploymentSet, diffSets } from '@platform-orchestrator/engine';
import { BackendContext } from '../BackendContext';
import { isVisibleSet } from '../database/operations/document/isVisibleSet';
import { ApiRouter } from './validation/createValidatedRouter';

/** `/sets/{set}` and `/sets/{set}/diff/{other}` */
export function addSetRoutes(router: ApiRouter, context: BackendContext): void {
  const { access, httpAuth, knex, store } = context;

  /** A set that was used where somebody may see it. */
  async function find(
    hash: string,
    credentials: BackstageCredentials,
  ): Promise<DeploymentSet> {
    const filter = await access.environmentFilter(credentials);
    const isVisible = await isVisibleSet({ knex, hash, filter });
    const set = isVisible ? await store.getSet(hash) : undefined;
    if (!set) {
      throw new NotFoundError(`There is no deployment set '${hash}'`);
    }
    return set;
  }

  router.get('/sets/:set', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { hash, workloads } = await find(request.params.set, credentials);
    response.json({
      id: hash,
      workloads: workloads as unknown as Record<string, JsonObject>,
    });
  });

  router.get('/sets/:set/diff/:other', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { set, other } = request.params;
    const [before, after] = await Promise.all([
      find(set, credentials),
      find(other, credentials),
    ]);
    response.json(diffSets(before, after));
  });
}
