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
import { environmentApprovePermission } from '@platform-orchestrator/backstage-plugin-common';
import { Approver } from '@platform-orchestrator/engine';
import { Request } from 'express';
import { BackendContext } from '../BackendContext';
import { audited } from './audited';
import { deploymentAccess } from './deploymentAccess';
import { refuseInTermsOf } from './errors/refuseInTermsOf';
import { ApiRouter } from './validation/createValidatedRouter';

/** `/deployments/{deployment}/approve` and `/reject`: what people decide, and services never do. */
export function addApprovalRoutes(
  router: ApiRouter,
  context: BackendContext,
): void {
  const { auditor, httpAuth, orchestrator, userInfo } = context;
  const { find, view } = deploymentAccess(context);

  /** Whoever asks, if the policy lets them decide, with all that they are a member of. */
  async function requireApprover(
    request: Request<any, any, any, any, any>,
    id: string,
  ): Promise<Approver> {
    const credentials = await httpAuth.credentials(request as Request, {
      allow: ['user'],
    });
    await find(id, credentials, { permission: environmentApprovePermission });
    const { ownershipEntityRefs } = await userInfo.getUserInfo(credentials);
    const { userEntityRef } = credentials.principal;
    return { by: userEntityRef, claims: ownershipEntityRefs };
  }

  router.post('/deployments/:deployment/approve', async (request, response) => {
    const { deployment: id } = request.params;
    const approver = await requireApprover(request, id);
    const { plan } = request.body;
    await audited(
      {
        auditor,
        request,
        eventId: 'deployment-approve',
        severity: 'high',
        meta: { deployment: id, plan },
      },
      () =>
        refuseInTermsOf([], () =>
          orchestrator.approveDeployment({ id, plan, approver }),
        ),
    );
    response.json(await view(id));
  });

  router.post('/deployments/:deployment/reject', async (request, response) => {
    const { deployment: id } = request.params;
    const approver = await requireApprover(request, id);
    const { reason } = request.body;
    await audited(
      {
        auditor,
        request,
        eventId: 'deployment-reject',
        meta: { deployment: id },
      },
      () =>
        refuseInTermsOf([], () =>
          orchestrator.rejectDeployment({ id, reason, approver }),
        ),
    );
    response.json(await view(id));
  });
}
