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

import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import {
  ANNOTATION_APPLICATION,
  ANNOTATION_RESOURCE_KEY,
} from '@platform-orchestrator/backstage-plugin-common';
import { PortalProvider } from '../data';

/** The tab *Deployments* of Components that name an application. */
export const deploymentsEntityContent = EntityContentBlueprint.make({
  name: 'deployments',
  params: {
    path: '/deployments',
    title: 'Deployments',
    group: 'deployment',
    filter: {
      kind: 'component',
      [`metadata.annotations.${ANNOTATION_APPLICATION}`]: { $exists: true },
    },
    loader: () =>
      import('../entity/component/ComponentDeployments').then(m => (
        <PortalProvider>
          <m.ComponentDeployments />
        </PortalProvider>
      )),
  },
});

/** The tab *Resource* of Resources that the orchestrator provisioned. */
export const resourceEntityContent = EntityContentBlueprint.make({
  name: 'resource',
  params: {
    path: '/resource',
    title: 'Resource',
    group: 'deployment',
    filter: {
      kind: 'resource',
      [`metadata.annotations.${ANNOTATION_RESOURCE_KEY}`]: { $exists: true },
    },
    loader: () =>
      import('../entity/resource/ResourceEntity').then(m => (
        <PortalProvider>
          <m.ResourceEntity />
        </PortalProvider>
      )),
  },
});
