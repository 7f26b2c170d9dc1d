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

import { createApiMock } from '@backstage/frontend-test-utils';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { PlatformOrchestratorApi } from '@platform-orchestrator/backstage-plugin-common';
import { QueryClient } from '@tanstack/react-query';
import { entities } from '../../dev/story/entities';
import { createStoryClient } from '../../dev/story/StoryClient';
import { platformOrchestratorApiRef, queryClientApiRef } from '../api';

const mockApi = createApiMock(
  platformOrchestratorApiRef,
  () =>
    Object.fromEntries(
      Object.keys(createStoryClient('bookshop')).map(name => [name, jest.fn()]),
    ) as unknown as jest.Mocked<PlatformOrchestratorApi>,
);

/**
 * The APIs of an app in which the story of the development app is told.
 *
 * @param changes - answers that differ from those of the story
 */
export function portalApis(changes: Partial<PlatformOrchestratorApi> = {}) {
  const api = mockApi({ ...createStoryClient('bookshop'), ...changes });
  const queryClient = new QueryClient({
    defaultOptions: { queries: { retry: false } },
  });
  return {
    api,
    apis: [
      api,
      [queryClientApiRef, queryClient],
      catalogApiMock({ entities }),
    ] as const,
  };
}
