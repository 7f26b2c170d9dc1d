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
  environmentDeletePermission,
  environmentDeployPermission,
  resourcePrunePermission,
} from '@platform-orchestrator/backstage-plugin-common';
import { DeploymentSource } from '@platform-orchestrator/engine';
import { Change } from '../permissions/AccessControl';
import { BackendContext } from '../BackendContext';
import { searchDeployments } from '../database/operations/deployment/searchDeployments';
import { listEnvironmentEntries } from '../database/operations/environment/listEnvironmentEntries';
import { presentDeploymentSummary } from '../presentation/presentDeploymentSummary';
import { readDeploymentSource } from '../scoreFiles/readDeploymentSource';
import { audited } from './audited';
import { decodeCursor, toPage } from './cursors';
import { deploymentAccess } from './deploymentAccess';
import { refuseInTermsOf } from './errors/refuseInTermsOf';
import { DEFAULT_PAGE_SIZE } from './limits';
import { repeatable } from './repeatable';
import { sendEvents } from './streams/sendEvents';
import { subjectOf } from './subjectOf';
import { ApiRouter } from './validation/createValidatedRouter';

/** Lines of a node's progress that one answer holds. */
const LOG_PAGE_SIZE = 5_000;

/** `…/environments/{environment}/deployments` and `/deployments[/{deployment}]` */
export function addDeploymentRoutes(
  router: ApiRouter,
  context: BackendContext,
): void {
  const { access, auditor, auth, httpAuth, knex, orchestrator, store } =
    context;
  const { find, view } = deploymentAccess(context);

  router.post(
    '/applications/:application/environments/:environment/deployments',
    async (request, response) => {
      const credentials = await httpAuth.credentials(request);
      const by = request.params;
      const environment = await access.findEnvironment({
        credentials,
        by,
        change: { permission: environmentDeployPermission, action: 'deploy' },
      });
      const { plan, message, commit, confirm, ...source } = request.body;
      const created = await repeatable(context, request, credentials, () =>
        audited(
          {
            auditor,
            request,
            eventId: 'deployment-create',
            meta: { ...by, ...(plan && { plan }) },
          },
          async () => {
            const from = await readDeploymentSource({
              context,
              credentials,
              environment,
              request: { plan, ...source },
            });
            const record = await refuseInTermsOf(from.files, () =>
              orchestrator.createDeployment({
                ...by,
                ...from.request,
                message,
                commit,
                confirm,
                createdBy: subjectOf(auth, credentials),
              }),
            );
            return view(record.id);
          },
        ),
      );
      response.status(201).json(created);
    },
  );

  router.get('/deployments', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { application, environment, cursor } = request.query;
    const { limit = DEFAULT_PAGE_SIZE } = request.query;
    const position = decodeCursor(cursor, 2);
    const found = await searchDeployments({
      knex,
      filter: await access.environmentFilter(credentials),
      application,
      environment,
      ...(position && {
        before: { createdAt: position[0], id: position[1] },
      }),
      limit: limit + 1,
    });
    const page = toPage(found, limit, ({ createdAt, id }) => [
      createdAt.toISOString(),
      id,
    ]);
    const uids = page.items.map(({ environmentUid }) => environmentUid);
    const environments = await listEnvironmentEntries({
      knex,
      filter: 'all',
      by: { uids: [...new Set(uids)] },
    });
    const byUid = new Map(environments.map(entry => [entry.uid, entry]));
    response.json({
      ...page,
      items: page.items.map(deployment => {
        const { name, type, ...entry } = byUid.get(deployment.environmentUid)!;
        return presentDeploymentSummary(deployment, {
          application: entry.application,
          environment: name,
          environmentType: type,
        });
      }),
    });
  });

  router.get('/deployments/:deployment', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { id } = await find(request.params.deployment, credentials);
    response.json(await view(id));
  });

  router.get('/deployments/:deployment/events', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { id } = await find(request.params.deployment, credentials);
    await sendEvents({ context, credentials, request, response, id });
  });

  router.post('/deployments/:deployment/cancel', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { id } = await find(request.params.deployment, credentials, {
      permission: environmentDeployPermission,
      action: 'cancel',
    });
    await audited(
      {
        auditor,
        request,
        eventId: 'deployment-cancel',
        meta: { deployment: id },
      },
      () =>
        refuseInTermsOf([], () =>
          orchestrator.cancelDeployment({
            id,
            by: subjectOf(auth, credentials),
          }),
        ),
    );
    response.json(await view(id));
  });

  router.post('/deployments/:deployment/retry', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { source } = await find(request.params.deployment, credentials);
    const { id } = await find(
      request.params.deployment,
      credentials,
      changeOf(source),
    );
    const created = await repeatable(context, request, credentials, () =>
      audited(
        {
          auditor,
          request,
          eventId: 'deployment-retry',
          meta: { deployment: id },
        },
        async () => {
          const record = await refuseInTermsOf([], () =>
            orchestrator.retryDeployment({
              id,
              createdBy: subjectOf(auth, credentials),
            }),
          );
          return view(record.id);
        },
      ),
    );
    response.status(201).json(created);
  });

  router.get(
    '/deployments/:deployment/nodes/:node/log',
    async (request, response) => {
      const credentials = await httpAuth.credentials(request);
      const { deployment, node } = request.params;
      const { id } = await find(deployment, credentials);
      const lines = await store.listNodeLog({
        deploymentId: id,
        node,
        after: request.query.after ?? 0,
        limit: LOG_PAGE_SIZE,
      });
      response.json({
        items: lines.map(line => ({ ...line, at: line.at.toISOString() })),
      });
    },
  );
}

/** What somebody needs to ask for the same again. */
function changeOf(
  source: DeploymentSource,
): Change<typeof environmentDeployPermission> {
  switch (source.kind) {
    case 'delete-environment':
      return {
        permission: environmentDeletePermission,
        action: 'delete-environment',
      };
    case 'prune':
      return { permission: resourcePrunePermission, action: 'prune' };
    default:
      return { permission: environmentDeployPermission, action: 'deploy' };
  }
}
