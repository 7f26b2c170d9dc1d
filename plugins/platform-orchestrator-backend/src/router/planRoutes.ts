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

import { NotFoundError } from '@backstage/errors';
import { environmentDeployPermission } from '@platform-orchestrator/backstage-plugin-common';
import { EnvironmentRecord } from '@platform-orchestrator/engine';
import { BackendContext } from '../BackendContext';
import { EnvironmentEntry } from '../applications/records';
import { toDeploymentSource } from '../scoreFiles/toDeploymentSource';
import { filesOf } from '../views/filesOf';
import { viewPlan } from '../views/viewPlan';
import { audited } from './audited';
import { refuseInTermsOf } from './errors/refuseInTermsOf';
import { repeatable } from './repeatable';
import { subjectOf } from './subjectOf';
import { ApiRouter } from './validation/createValidatedRouter';

const PLANS = '/applications/:application/environments/:environment/plans';

/** `/applications/{application}/environments/{environment}/plans[/{plan}]` */
export function addPlanRoutes(
  router: ApiRouter,
  context: BackendContext,
): void {
  const { access, auditor, auth, httpAuth, orchestrator, store } = context;

  router.post(PLANS, async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const by = request.params;
    const environment = await access.findEnvironment({
      credentials,
      by,
      change: { permission: environmentDeployPermission, action: 'plan' },
    });
    const plan = await repeatable(context, request, credentials, () =>
      audited(
        { auditor, request, eventId: 'plan-create', severity: 'low', meta: by },
        async () => {
          const source = await toDeploymentSource({
            context,
            credentials,
            environment,
            request: request.body,
          });
          const record = await refuseInTermsOf(filesOf(source), () =>
            orchestrator.createPlan({
              ...by,
              source,
              createdBy: subjectOf(auth, credentials),
            }),
          );
          return viewPlan(context, record, toRecord(environment), []);
        },
      ),
    );
    response.status(201).json(plan);
  });

  router.get(`${PLANS}/:plan`, async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { plan: id, ...by } = request.params;
    const environment = await access.findEnvironment({ credentials, by });
    const record = await store.getPlan(id);
    if (record?.environmentUid !== environment.uid) {
      throw new NotFoundError(
        `There is no plan '${id}' in ${by.application}/${by.environment}`,
      );
    }
    const staleBecause = await refuseInTermsOf(filesOf(record.source), () =>
      orchestrator.comparePlan(record),
    );
    response.json(
      await viewPlan(context, record, toRecord(environment), staleBecause),
    );
  });
}

function toRecord({
  name,
  type,
  ...entry
}: EnvironmentEntry): EnvironmentRecord {
  return {
    application: entry.application,
    environment: name,
    environmentType: type,
    uid: entry.uid,
    currentSet: entry.currentSet,
    paused: entry.paused,
  };
}
