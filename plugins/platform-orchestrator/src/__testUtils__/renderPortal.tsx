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

import { renderTestApp } from '@backstage/frontend-test-utils';
import { PlatformOrchestratorApi } from '@platform-orchestrator/backstage-plugin-common';
import { platformOrchestratorPlugin } from '../plugin';
import { portalApis } from './portalApis';

/** What {@link renderPortal} shows. */
export interface RenderPortalOptions {
  /** An address of the portal. */
  path: string;
  /** Answers that differ from those of the story. */
  api?: Partial<PlatformOrchestratorApi>;
}

/**
 * Mounts the whole plugin in an app, at an address, with the story of the development app behind it.
 *
 * @returns the client, each of whose methods is a mock function
 */
export function renderPortal(options: RenderPortalOptions) {
  const { api, apis } = portalApis(options.api);
  renderTestApp({
    features: [platformOrchestratorPlugin],
    initialRouteEntries: [options.path],
    apis,
  });
  return api;
}
