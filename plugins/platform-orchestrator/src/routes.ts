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
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/frontend-plugin-api';

/** The page `/platform-orchestrator`. */
export const rootRouteRef = createRouteRef();

/** Its tab *Applications*, and below it everything that belongs to one application. */
export const applicationsRouteRef = createRouteRef();

/** Its tab *Deployments*. */
export const deploymentsRouteRef = createRouteRef();

/** Its tab *Resources*. */
export const resourcesRouteRef = createRouteRef();

/** Its tab *Setup*. */
export const setupRouteRef = createRouteRef();

export const applicationRouteRef = createSubRouteRef({
  parent: applicationsRouteRef,
  path: '/:application',
});

export const environmentRouteRef = createSubRouteRef({
  parent: applicationsRouteRef,
  path: '/:application/:environment',
});

/** Makes a plan of the source that its query names, then leads to that plan. */
export const newPlanRouteRef = createSubRouteRef({
  parent: applicationsRouteRef,
  path: '/:application/:environment/plans/new',
});

export const planRouteRef = createSubRouteRef({
  parent: applicationsRouteRef,
  path: '/:application/:environment/plans/:plan',
});

export const deploymentRouteRef = createSubRouteRef({
  parent: deploymentsRouteRef,
  path: '/:id',
});

export const definitionRouteRef = createSubRouteRef({
  parent: setupRouteRef,
  path: '/definitions/:definition',
});

/** Where a new application starts: the templates of the scaffolder. */
export const createFromTemplateRouteRef = createExternalRouteRef({
  defaultTarget: 'scaffolder.root',
});

/** Where a Component is found that shall be connected. */
export const catalogRouteRef = createExternalRouteRef({
  defaultTarget: 'catalog.catalogIndex',
});
