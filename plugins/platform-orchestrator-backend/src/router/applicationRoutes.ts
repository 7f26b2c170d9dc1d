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
  applicationCreatePermission,
  applicationDeletePermission,
  applicationUpdatePermission,
} from '@platform-orchestrator/backstage-plugin-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { UpdateApplicationRequest } from '@platform-orchestrator/backstage-plugin-common';
import { BackendContext } from '../BackendContext';
import { listApplications } from '../database/operations/application/listApplications';
import { viewApplications } from '../views/viewApplications';
import { audited } from './audited';
import { decodeCursor, toPage } from './cursors';
import { readIfMatch, sendTagged } from './entityTags';
import { DEFAULT_PAGE_SIZE } from './limits';
import { repeatable } from './repeatable';
import { ApiRouter } from './validation/createValidatedRouter';

/** `/applications[/{application}]` */
export function addApplicationRoutes(
  router: ApiRouter,
  context: BackendContext,
): void {
  const { access, applications, auditor, httpAuth, knex } = context;

  async function view(application: string, credentials: BackstageCredentials) {
    const found = await access.findApplication({ credentials, application });
    const [seen] = await viewApplications({
      context,
      credentials,
      applications: [found],
    });
    return seen;
  }

  router.get('/applications', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { search, cursor, limit = DEFAULT_PAGE_SIZE } = request.query;
    const found = await listApplications({
      knex,
      filter: await access.applicationFilter(credentials),
      search,
      after: decodeCursor(cursor, 1)?.[0],
      limit: limit + 1,
    });
    const page = toPage(found, limit, ({ name }) => [name]);
    response.json({
      ...page,
      items: await viewApplications({
        context,
        credentials,
        applications: page.items,
      }),
    });
  });

  router.post('/applications', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { name } = request.body;
    await access.require({
      credentials,
      permission: applicationCreatePermission,
      service: { action: 'create-application', application: name },
    });
    const meta = { actionType: 'create', application: name };
    const created = await repeatable(context, request, credentials, () =>
      audited(
        { auditor, request, eventId: 'application-mutate', meta },
        async () => {
          await applications.create(request.body);
          return view(name, credentials);
        },
      ),
    );
    response.status(201).json(created);
  });

  router.get('/applications/:application', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    sendTagged(
      request,
      response,
      await view(request.params.application, credentials),
    );
  });

  router.patch('/applications/:application', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { application: name } = request.params;
    const application = await access.findApplication({
      credentials,
      application: name,
      change: {
        permission: applicationUpdatePermission,
        action: 'update-application',
      },
    });
    const changes: UpdateApplicationRequest = request.body;
    const meta = { actionType: 'update', application: name };
    await audited(
      { auditor, request, eventId: 'application-mutate', meta },
      () => applications.update(application, changes, readIfMatch(request)),
    );
    sendTagged(request, response, await view(name, credentials));
  });

  router.delete('/applications/:application', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { application: name } = request.params;
    const application = await access.findApplication({
      credentials,
      application: name,
      change: {
        permission: applicationDeletePermission,
        action: 'delete-application',
      },
    });
    const meta = { actionType: 'delete', application: name };
    await audited(
      { auditor, request, eventId: 'application-mutate', meta },
      () => applications.delete(application, readIfMatch(request)),
    );
    response.status(204).end();
  });
}
