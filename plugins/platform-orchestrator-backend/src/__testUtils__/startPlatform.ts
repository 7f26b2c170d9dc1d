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

import { BackendFeature } from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import {
  Deployment,
  PlatformOrchestratorClient,
  RequestOptions,
} from '@platform-orchestrator/backstage-plugin-common';
import { platformOrchestratorPlugin } from '../plugin';
import { PLATFORM } from './examples';
import { TestWorld } from './testDrivers';
import { validateAnswer } from './validateAnswer';

export type TestBackendFeature =
  | BackendFeature
  | Promise<{ default: BackendFeature }>;

/** The plugin in a real backend, with a client whose every answer is checked against the specification. */
export interface StartedPlatform {
  client: PlatformOrchestratorClient;
  /** Where the API is. */
  url: string;
  world: TestWorld;
  directory: ReturnType<typeof createMockDirectory>;
  /** Options of a request as this user. */
  as(user: string): { token: string };
  /** Deploys and waits for the end. */
  deploy(
    request: Parameters<PlatformOrchestratorClient['createDeployment']>[0],
  ): Promise<Deployment>;
  ended(id: string, options?: RequestOptions): Promise<Deployment>;
  stop(): Promise<void>;
}

export async function startPlatform(options: {
  directory: ReturnType<typeof createMockDirectory>;
  config?: JsonObject;
  rootConfig?: JsonObject;
  definitions?: string;
  entities?: Entity[];
  features?: TestBackendFeature[];
  world?: TestWorld;
}): Promise<StartedPlatform> {
  const { directory, world = new TestWorld() } = options;
  const { definitions = PLATFORM, entities = [] } = options;
  const backend = await startTestBackend({
    features: [
      platformOrchestratorPlugin,
      world.module(),
      mockServices.rootConfig.factory({
        data: {
          ...options.rootConfig,
          platformOrchestrator: {
            dataDirectory: directory.resolve('data'),
            definitions: [{ type: 'inline', content: definitions }],
            deployments: { readyTimeout: { seconds: 1 } },
            ...options.config,
          },
        },
      }),
      catalogServiceMock.factory({ entities }),
      ...(options.features ?? []),
    ],
  });
  const url = `http://localhost:${backend.server.port()}/api/platform-orchestrator`;
  const client = new PlatformOrchestratorClient({
    discoveryApi: { getBaseUrl: async () => url },
    fetchApi: {
      fetch: async (input, init) => {
        const response = await fetch(input, init);
        await validateAnswer({
          method: init?.method ?? 'GET',
          path: new URL(String(input)).pathname.replace(
            '/api/platform-orchestrator',
            '',
          ),
          response,
        });
        return response;
      },
    },
  });

  async function ended(
    id: string,
    request?: RequestOptions,
  ): Promise<Deployment> {
    for (;;) {
      const deployment = await client.getDeployment(id, request);
      if (deployment.endedAt !== undefined) {
        return deployment;
      }
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }

  return {
    client,
    url,
    world,
    directory,
    as: user => ({
      token: mockCredentials.user.token(`user:default/${user}`),
    }),
    async deploy(request) {
      const { id } = await client.createDeployment(request);
      return ended(id);
    },
    ended,
    stop: () => backend.stop(),
  };
}
