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

import { useRouteRef } from '@backstage/frontend-plugin-api';
import {
  EnvironmentName,
  MatchRequest,
} from '@platform-orchestrator/backstage-plugin-common';
import { useMemo } from 'react';
import {
  applicationRouteRef,
  applicationsRouteRef,
  definitionRouteRef,
  deploymentRouteRef,
  deploymentsRouteRef,
  environmentRouteRef,
  newPlanRouteRef,
  planRouteRef,
  resourcesRouteRef,
  setupRouteRef,
} from '../routes';
import { PlanSource, toSearch } from './PlanSource';

/** Addresses of the plugin's views. Undefined where an installation has switched off the page. */
export function usePortalLinks() {
  const applications = useRouteRef(applicationsRouteRef);
  const application = useRouteRef(applicationRouteRef);
  const environment = useRouteRef(environmentRouteRef);
  const newPlan = useRouteRef(newPlanRouteRef);
  const plan = useRouteRef(planRouteRef);
  const deployments = useRouteRef(deploymentsRouteRef);
  const deployment = useRouteRef(deploymentRouteRef);
  const resources = useRouteRef(resourcesRouteRef);
  const setup = useRouteRef(setupRouteRef);
  const definition = useRouteRef(definitionRouteRef);

  return useMemo(
    () => ({
      applications: () => applications?.(),
      application: (name: string) => application?.({ application: name }),
      environment: (name: EnvironmentName, view?: EnvironmentView) =>
        withSearch(environment?.(only(name)), { view }),
      newPlan: (name: EnvironmentName, source: PlanSource) =>
        newPlan && `${newPlan(only(name))}?${toSearch(source)}`,
      plan: (name: EnvironmentName, id: string, source?: PlanSource) => {
        const path = plan?.({ ...only(name), plan: id });
        return path && source ? `${path}?${toSearch(source)}` : path;
      },
      deployments: () => deployments?.(),
      deployment: (id: string) => deployment?.({ id }),
      resources: () => resources?.(),
      setup: (view?: SetupView, request?: Partial<MatchRequest>) =>
        withSearch(setup?.(), { view, ...request }),
      definition: (name: string) => definition?.({ definition: name }),
    }),
    [
      applications,
      application,
      environment,
      newPlan,
      plan,
      deployments,
      deployment,
      resources,
      setup,
      definition,
    ],
  );
}

/** The tabs of an environment's page. */
export type EnvironmentView = 'graph' | 'resources' | 'deployments' | 'logs';

/** The tabs of the setup. */
export type SetupView =
  | 'definitions'
  | 'resource-types'
  | 'environment-types'
  | 'drivers'
  | 'matching';

function only(name: EnvironmentName) {
  return { application: name.application, environment: name.environment };
}

function withSearch(
  path: string | undefined,
  search: Record<string, string | undefined>,
): string | undefined {
  const given = Object.entries(search).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return path && given.length > 0
    ? `${path}?${new URLSearchParams(given)}`
    : path;
}
