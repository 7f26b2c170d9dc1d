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
  PageBlueprint,
  PluginHeaderActionBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { platformReadPermission } from '@platform-orchestrator/backstage-plugin-common';
import { RiShareLine } from '@remixicon/react';
import {
  applicationsRouteRef,
  deploymentsRouteRef,
  resourcesRouteRef,
  rootRouteRef,
  setupRouteRef,
} from '../routes';

/** The page `/platform-orchestrator`; its sub pages are the tabs. */
export const orchestratorPage = PageBlueprint.make({
  params: {
    path: '/platform-orchestrator',
    title: 'Platform Orchestrator',
    icon: <RiShareLine />,
    routeRef: rootRouteRef,
  },
});

/** Applications, and everything that belongs to one. */
export const applicationsSubPage = SubPageBlueprint.make({
  name: 'applications',
  params: {
    path: 'applications',
    title: 'Applications',
    routeRef: applicationsRouteRef,
    loader: () =>
      import('../pages/ApplicationsRouter').then(m => <m.ApplicationsRouter />),
  },
});

/** What goes on over all environments. */
export const deploymentsSubPage = SubPageBlueprint.make({
  name: 'deployments',
  params: {
    path: 'deployments',
    title: 'Deployments',
    routeRef: deploymentsRouteRef,
    loader: () =>
      import('../pages/DeploymentsRouter').then(m => <m.DeploymentsRouter />),
  },
});

/** Everything that was provisioned. */
export const resourcesSubPage = SubPageBlueprint.make({
  name: 'resources',
  params: {
    path: 'resources',
    title: 'Resources',
    routeRef: resourcesRouteRef,
    loader: () =>
      import('../pages/ResourcesRouter').then(m => <m.ResourcesRouter />),
  },
});

/** What the platform offers, for those who may see how it is provisioned. */
export const setupSubPage = SubPageBlueprint.make({
  name: 'setup',
  // A predicate asks for a permission by its name and its action.
  if: {
    permissions: {
      $contains: `${platformReadPermission.name}#${platformReadPermission.attributes.action}`,
    },
  },
  params: {
    path: 'setup',
    title: 'Setup',
    routeRef: setupRouteRef,
    loader: () => import('../pages/SetupRouter').then(m => <m.SetupRouter />),
  },
});

/** Stands in the header above the list of applications. */
export const createApplicationAction = PluginHeaderActionBlueprint.make({
  name: 'create-application',
  params: {
    loader: () =>
      import('../pages/applications/CreateApplicationAction').then(m => (
        <m.CreateApplicationAction />
      )),
  },
});
