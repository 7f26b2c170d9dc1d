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
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  environmentDeployPermission,
  resourcePrunePermission,
  resourceReadPermission,
} from '@platform-orchestrator/backstage-plugin-common';
import { BackendContext } from '../BackendContext';
import { searchResources } from '../database/operations/resource/searchResources';
import { listEnvironmentEntries } from '../database/operations/environment/listEnvironmentEntries';
import { viewResources } from '../views/viewResources';
import { audited } from './audited';
import { decodeCursor, toPage } from './cursors';
import { deploymentAccess } from './deploymentAccess';
import { refuseInTermsOf } from './errors/refuseInTermsOf';
import { DEFAULT_PAGE_SIZE } from './limits';
import { repeatable } from './repeatable';
import { subjectOf } from './subjectOf';
import { ApiRouter } from './validation/createValidatedRouter';

/** `/resources[/{key}]` */
export function addResourceRoutes(
  router: ApiRouter,
  context: BackendContext,
): void {
  const { access, auditor, auth, httpAuth, knex, orchestrator, store } =
    context;

  const { view } = deploymentAccess(context);

  async function find(
    key: string,
    credentials: BackstageCredentials,
    change?: Parameters<typeof access.findEnvironment>[0]['change'],
  ) {
    const absent = `There is no resource '${key}'`;
    const resource = await store.getResource(key);
    if (!resource) {
      throw new NotFoundError(absent);
    }
    const environment = await access.findEnvironment({
      credentials,
      by: { uid: resource.environmentUid },
      read: resourceReadPermission,
      change,
      absent,
    });
    return { resource, environment };
  }

  router.get('/resources', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { cursor, limit = DEFAULT_PAGE_SIZE, ...wanted } = request.query;
    const found = await searchResources({
      knex,
      filter: await access.environmentFilter(
        credentials,
        resourceReadPermission,
      ),
      ...wanted,
      after: decodeCursor(cursor, 1)?.[0],
      limit: limit + 1,
    });
    const page = toPage(found, limit, ({ key }) => [key]);
    const uids = page.items.map(({ environmentUid }) => environmentUid);
    const environments = await listEnvironmentEntries({
      knex,
      filter: 'all',
      by: { uids: [...new Set(uids)] },
    });
    response.json({
      ...page,
      items: await viewResources(
        context,
        page.items,
        new Map(environments.map(entry => [entry.uid, entry])),
      ),
    });
  });

  router.get('/resources/:key', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { resource, environment } = await find(
      request.params.key,
      credentials,
    );
    const [seen] = await viewResources(
      context,
      [resource],
      new Map([[environment.uid, environment]]),
    );
    response.json(seen);
  });

  router.post('/resources/:key/prune', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { key } = request.params;
    const { environment } = await find(key, credentials, {
      permission: resourcePrunePermission,
      action: 'prune',
    });
    const { application, name } = environment;
    requireKey(key, request.body.confirm);
    const created = await repeatable(context, request, credentials, () =>
      audited(
        {
          auditor,
          request,
          eventId: 'resource-prune',
          severity: 'high',
          meta: { application, environment: name, resource: key },
        },
        async () => {
          const record = await refuseInTermsOf([], () =>
            orchestrator.createDeployment({
              application,
              environment: name,
              source: { kind: 'prune', keys: [key] },
              confirm: { deletes: true, keys: [key] },
              createdBy: subjectOf(auth, credentials),
            }),
          );
          return view(record.id);
        },
      ),
    );
    response.status(201).json(created);
  });

  router.post('/resources/:key/adopt', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { key } = request.params;
    const { environment, resource } = await find(key, credentials, {
      permission: environmentDeployPermission,
      action: 'deploy',
    });
    const { application, name } = environment;
    requireKey(key, request.body.confirm);
    if (resource.state !== 'detached') {
      throw new ConflictError(
        `The resource '${key}' is not detached: it is ${resource.state}`,
      );
    }
    const created = await repeatable(context, request, credentials, () =>
      audited(
        {
          auditor,
          request,
          eventId: 'resource-adopt',
          meta: { application, environment: name, resource: key },
        },
        async () => {
          const record = await refuseInTermsOf([], () =>
            orchestrator.createDeployment({
              application,
              environment: name,
              source: { kind: 'adopt', keys: [key] },
              confirm: { keys: [key] },
              createdBy: subjectOf(auth, credentials),
            }),
          );
          return view(record.id);
        },
      ),
    );
    response.status(201).json(created);
  });

  router.post('/resources/:key/forget', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { key } = request.params;
    const { environment } = await find(key, credentials, {
      permission: resourcePrunePermission,
      action: 'prune',
    });
    const { application, name } = environment;
    requireKey(key, request.body.confirm);
    await audited(
      {
        auditor,
        request,
        eventId: 'resource-forget',
        severity: 'high',
        meta: { application, environment: name, resource: key },
      },
      () =>
        refuseInTermsOf([], () =>
          orchestrator.forgetResource({
            key,
            by: subjectOf(auth, credentials),
          }),
        ),
    );
    response.status(204).end();
  });
}

/** A person types the first digits of the key: whoever means another resource notices. */
function requireKey(key: string, confirm: string): void {
  if (!key.startsWith(confirm)) {
    throw new InputError(
      `confirm is not the beginning of the key: expected '${key.slice(0, 8)}…'`,
    );
  }
}
