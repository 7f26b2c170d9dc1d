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
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  PlatformOrchestratorService,
  platformOrchestratorServiceRef,
} from './platformOrchestratorServiceRef';

/** Stands for the orchestrator, and says who asks. */
const orchestrator = createBackendPlugin({
  pluginId: 'platform-orchestrator',
  register(env) {
    env.registerInit({
      deps: {
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
      },
      async init({ httpAuth, httpRouter }) {
        httpRouter.use(async (request, response) => {
          const { principal } = await httpAuth.credentials(request);
          response.json({ name: request.path, principal });
        });
      },
    });
  },
});

async function startService(): Promise<PlatformOrchestratorService> {
  let given: PlatformOrchestratorService;
  const other = createBackendPlugin({
    pluginId: 'other',
    register(env) {
      env.registerInit({
        deps: { service: platformOrchestratorServiceRef },
        async init({ service }) {
          given = service;
        },
      });
    },
  });
  await startTestBackend({ features: [orchestrator, other] });
  return given!;
}

describe('platformOrchestratorServiceRef', () => {
  it('calls the API in the name of the one who is served', async () => {
    const service = await startService();
    for (const credentials of [
      mockCredentials.user('user:default/mira'),
      mockCredentials.service('plugin:other'),
    ]) {
      expect(
        await service.actingFor(credentials).getApplication('book shop'),
      ).toMatchObject({
        name: '/applications/book%20shop',
        principal: credentials.principal,
      });
    }
  });
});
