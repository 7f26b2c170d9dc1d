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
import {
  CreateEnvironmentRequest,
  environmentCreatePermission,
} from '@platform-orchestrator/backstage-plugin-common';
import { ApplicationRecord } from '../applications/records';
import { BackendContext } from '../BackendContext';
import { presentGraph } from '../presentation/presentGraph';
import { presentationContext } from '../views/presentationContext';
import { viewEnvironment, viewWorkloads } from '../views/viewEnvironment';
import { audited } from './audited';
import { sendTagged } from './entityTags';
import { refuseInTermsOf } from './errors/refuseInTermsOf';
import { repeatable } from './repeatable';
import { sendLogs } from './streams/sendLogs';
import { subjectOf } from './subjectOf';
import { ApiRouter } from './validation/createValidatedRouter';

const ENVIRONMENT = '/applications/:application/environments/:environment';

/** `/applications/{application}/environments[/{environment}]`, its graph, workloads and logs */
export function addEnvironmentRoutes(
  router: ApiRouter,
  context: BackendContext,
): void {
  const { access, applications, auditor, auth, httpAuth, sharedValues } =
    context;

  /** A clone begins with the workloads and the plain values of another environment: no resources, no secrets, and nothing is deployed. */
  async function createEnvironment(
    application: ApplicationRecord,
    { from: name, ...request }: CreateEnvironmentRequest,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const from =
      name === undefined
        ? undefined
        : await access.findEnvironment({
            credentials,
            by: { application: application.name, environment: name },
          });
    const { uid } = await applications.createEnvironment(
      application,
      request,
      from,
    );
    if (from) {
      await sharedValues.copyPlain({
        applicationId: application.id,
        fromUid: from.uid,
        toUid: uid,
        by: subjectOf(auth, credentials),
      });
    }
  }

  router.post(
    '/applications/:application/environments',
    async (request, response) => {
      const credentials = await httpAuth.credentials(request);
      const { application: name } = request.params;
      const application = await access.findApplication({
        credentials,
        application: name,
        change: {
          permission: environmentCreatePermission,
          action: 'create-environment',
        },
      });
      const by = { application: name, environment: request.body.name };
      const created = await repeatable(context, request, credentials, () =>
        audited(
          {
            auditor,
            request,
            eventId: 'environment-mutate',
            meta: { actionType: 'create', ...by },
          },
          async () => {
            await createEnvironment(application, request.body, credentials);
            const environment = await access.findEnvironment({
              credentials,
              by,
            });
            return viewEnvironment(context, environment);
          },
        ),
      );
      response.status(201).json(created);
    },
  );

  router.get(ENVIRONMENT, async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const by = request.params;
    const environment = await access.findEnvironment({ credentials, by });
    sendTagged(request, response, await viewEnvironment(context, environment));
  });

  router.get(`${ENVIRONMENT}/graph`, async (request, response) => {
    const { definitions, knex, orchestrator, store } = context;
    const credentials = await httpAuth.credentials(request);
    const by = request.params;
    const { uid } = await access.findEnvironment({ credentials, by });
    const [graph, resources] = await Promise.all([
      refuseInTermsOf([], () => orchestrator.getGraph(by)),
      store.listResources(uid),
    ]);
    response.json(
      presentGraph({
        graph,
        resources,
        context: await presentationContext({
          definitions,
          knex,
          environmentUid: uid,
        }),
      }),
    );
  });

  router.get(`${ENVIRONMENT}/workloads`, async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const by = request.params;
    const environment = await access.findEnvironment({ credentials, by });
    response.json({ items: await viewWorkloads(context, environment) });
  });

  router.get(`${ENVIRONMENT}/logs`, async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const by = request.params;
    await access.findEnvironment({ credentials, by });
    await sendLogs({
      context,
      credentials,
      request,
      response,
      query: { ...by, ...request.query },
    });
  });
}
