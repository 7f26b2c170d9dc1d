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

import { ExtensionDefinition } from '@backstage/frontend-plugin-api';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { PlatformOrchestratorApi } from '@platform-orchestrator/backstage-plugin-common';
import { entities } from '../../dev/story/entities';
import {
  applicationsRouteRef,
  deploymentsRouteRef,
  resourcesRouteRef,
} from '../routes';
import { renderStory, StoryOptions } from './renderStory';

/** What {@link renderEntity} shows. */
export interface RenderEntityOptions extends StoryOptions {
  /** Name of an entity of the story. */
  name: string;
  /** The tab or card that the entity's page shows. */
  extension: ExtensionDefinition;
}

/** Mounts an extension on the page of an entity, in an app in which the plugin's own pages have their addresses. */
export function renderEntity(
  options: RenderEntityOptions,
): jest.Mocked<PlatformOrchestratorApi> {
  const { name, extension, ...story } = options;
  const entity = entities.find(({ metadata }) => metadata.name === name)!;
  return renderStory({
    ...story,
    app: {
      extensions: [createTestEntityPage({ entity }), extension],
      mountedRoutes: {
        '/platform-orchestrator/applications': applicationsRouteRef,
        '/platform-orchestrator/deployments': deploymentsRouteRef,
        '/platform-orchestrator/resources': resourcesRouteRef,
      },
    },
  });
}
