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
  environmentUpdatePermission,
} from '@platform-orchestrator/backstage-plugin-common';
import { BackendContext } from '../BackendContext';
import { viewEnvironment } from '../views/viewEnvironment';
import { audited } from './audited';
import { deploymentAccess } from './deploymentAccess';
import { readIfMatch, sendTagged } from './entityTags';
import { refuseInTermsOf } from './errors/refuseInTermsOf';
import { repeatable } from './repeatable';
import { subjectOf } from './subjectOf';
import { ApiRouter } from './validation/createValidatedRouter';

const ENVIRONMENT = '/applications/:application/environments/:environment';

/** What changes an environment itself: pause, another type, deletion. */
export function addEnvironmentChangeRoutes(
  router: ApiRouter,
  context: BackendContext,
): void {
  const { access, applications, auditor, auth, httpAuth, orchestrator } =
    context;
  const { view } = deploymentAccess(context);

  router.patch(ENVIRONMENT, async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const by = request.params;
    const environment = await access.findEnvironment({
      credentials,
      by,
      change: {
        permission: environmentUpdatePermission,
        action: 'update-environment',
      },
    });
    const { paused, type } = request.body;
    await audited(
      {
        auditor,
        request,
        eventId: 'environment-mutate',
        meta: { actionType: 'update', ...by, paused, type },
      },
      () =>
        applications.updateEnvironment(
          environment,
          { paused, type },
          readIfMatch(request),
        ),
    );
    const changed = await access.findEnvironment({ credentials, by });
    sendTagged(request, response, await viewEnvironment(context, changed));
  });

  router.delete(ENVIRONMENT, async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const by = request.params;
    await access.findEnvironment({
      credentials,
      by,
      change: {
        permission: environmentDeletePermission,
        action: 'delete-environment',
      },
    });
    const { confirm = [], detach, message } = request.body ?? {};
    const created = await repeatable(context, request, credentials, () =>
      audited(
        {
          auditor,
          request,
          eventId: 'environment-mutate',
          severity: 'high',
          meta: { actionType: 'delete', ...by },
        },
        async () => {
          const record = await refuseInTermsOf([], () =>
            orchestrator.createDeployment({
              ...by,
              source: {
                kind: 'delete-environment',
                ...(detach && { detach }),
              },
              confirm: { keys: confirm },
              message,
              createdBy: subjectOf(auth, credentials),
            }),
          );
          return view(record.id);
        },
      ),
    );
    response.status(201).json(created);
  });
}
