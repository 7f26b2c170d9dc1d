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

import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiShareLine } from '@remixicon/react';
import {
  applicationsSubPage,
  clientApi,
  createApplicationAction,
  deploymentsEntityContent,
  deploymentsSubPage,
  orchestratorPage,
  overviewEntityCard,
  queryClientApi,
  resourceEntityContent,
  resourcesSubPage,
  setupSubPage,
} from './extensions';
import {
  applicationRouteRef,
  catalogRouteRef,
  createFromTemplateRouteRef,
  deploymentRouteRef,
  environmentRouteRef,
  rootRouteRef,
} from './routes';

/**
 * The pages of the platform orchestrator: the page `/platform-orchestrator`, tabs and a card on entities.
 *
 * @public
 */
export const platformOrchestratorPlugin = createFrontendPlugin({
  pluginId: 'platform-orchestrator',
  title: 'Platform Orchestrator',
  icon: <RiShareLine />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: rootRouteRef,
    application: applicationRouteRef,
    environment: environmentRouteRef,
    deployment: deploymentRouteRef,
  },
  externalRoutes: {
    createFromTemplate: createFromTemplateRouteRef,
    catalog: catalogRouteRef,
  },
  extensions: [
    clientApi,
    queryClientApi,
    orchestratorPage,
    applicationsSubPage,
    deploymentsSubPage,
    resourcesSubPage,
    setupSubPage,
    createApplicationAction,
    deploymentsEntityContent,
    resourceEntityContent,
    overviewEntityCard,
  ],
});
