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

import { PlatformOrchestratorApi } from '@platform-orchestrator/backstage-plugin-common';
import { platformOrchestratorPlugin } from '../plugin';
import { renderStory, StoryOptions } from './renderStory';

/** An app that asks for permissions before it shows a page cannot be rendered at once, so the page stands for everybody. */
const plugin = platformOrchestratorPlugin.withOverrides({
  extensions: [
    platformOrchestratorPlugin
      .getExtension('sub-page:platform-orchestrator/setup')
      .override({ if: undefined }),
  ],
});

/** What {@link renderPortal} shows. */
export interface RenderPortalOptions extends StoryOptions {
  /** An address of the portal. */
  path: string;
}

/** Mounts the whole plugin in an app, at an address, with the story of the development app behind it. */
export function renderPortal(
  options: RenderPortalOptions,
): jest.Mocked<PlatformOrchestratorApi> {
  const { path, ...story } = options;
  return renderStory({
    ...story,
    app: {
      features: [plugin],
      initialRouteEntries: [path],
    },
  });
}
