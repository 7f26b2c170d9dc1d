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
  createApiMock,
  mockApis,
  renderTestApp,
  RenderTestAppOptions,
} from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { PlatformOrchestratorApi } from '@platform-orchestrator/backstage-plugin-common';
import { QueryClient } from '@tanstack/react-query';
import { holdDeployment } from '../../dev/story/deployment';
import { entities } from '../../dev/story/entities';
import { createStoryClient } from '../../dev/story/StoryClient';
import { platformOrchestratorApiRef, queryClientApiRef } from '../api';

holdDeployment();

const mockApi = createApiMock(
  platformOrchestratorApiRef,
  () =>
    Object.fromEntries(
      Object.keys(createStoryClient('bookshop')).map(name => [name, jest.fn()]),
    ) as unknown as jest.Mocked<PlatformOrchestratorApi>,
);

/** In what {@link renderStory} differs from the story. */
export interface StoryOptions {
  /** Answers that differ from those of the story. */
  api?: Partial<PlatformOrchestratorApi>;
  /**
   * Names of permissions that the person lacks. The answers are kept per permission and thing within a test file, so a
   * test of a refusal asks for a thing that no other test asks for.
   */
  denied?: string[];
}

/**
 * Renders an app in which the story of the development app is told.
 *
 * @returns the client, each of whose methods is a mock function
 */
export function renderStory(
  options: StoryOptions & { app: Omit<RenderTestAppOptions, 'apis'> },
): jest.Mocked<PlatformOrchestratorApi> {
  const { denied = [], app } = options;
  const api = mockApi({ ...createStoryClient('bookshop'), ...options.api });
  const queryClient = new QueryClient({
    defaultOptions: { queries: { retry: false } },
  });
  const permissionApi = mockApis.permission({
    authorize: ({ permission }) =>
      denied.includes(permission.name)
        ? AuthorizeResult.DENY
        : AuthorizeResult.ALLOW,
  });
  renderTestApp({
    ...app,
    apis: [
      api,
      [queryClientApiRef, queryClient],
      catalogApiMock({ entities }),
      permissionApi,
    ],
  });
  return api as jest.Mocked<PlatformOrchestratorApi>;
}
