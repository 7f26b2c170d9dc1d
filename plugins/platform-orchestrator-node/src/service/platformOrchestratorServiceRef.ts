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
  BackstageCredentials,
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import {
  PlatformOrchestratorApi,
  PlatformOrchestratorClient,
} from '@platform-orchestrator/backstage-plugin-common';

/** The platform orchestrator, for other backend plugins. @public */
export interface PlatformOrchestratorService {
  /**
   * The HTTP API in somebody's name: what they may not do, it may not do.
   *
   * @param credentials - of the request that is being answered; a plugin's own ones for background work
   */
  actingFor(credentials: BackstageCredentials): PlatformOrchestratorApi;
}

/**
 * Calls the platform orchestrator from another backend plugin, wherever it runs.
 *
 * @example
 * ```ts
 * deps: { orchestrator: platformOrchestratorServiceRef, httpAuth: coreServices.httpAuth },
 * async init({ orchestrator, httpAuth }) {
 *   const credentials = await httpAuth.credentials(request);
 *   const api = orchestrator.actingFor(credentials);
 *   const { items } = await api.listApplications();
 * }
 * ```
 *
 * @public
 */
export const platformOrchestratorServiceRef =
  createServiceRef<PlatformOrchestratorService>({
    id: 'platform-orchestrator.service',
    defaultFactory: async service =>
      createServiceFactory({
        service,
        deps: { auth: coreServices.auth, discovery: coreServices.discovery },
        factory({ auth, discovery }) {
          return {
            actingFor: credentials =>
              new PlatformOrchestratorClient({
                discoveryApi: discovery,
                fetchApi: {
                  // a token of its own for each request, because it lives for an hour only
                  async fetch(input, init) {
                    const { token } = await auth.getPluginRequestToken({
                      onBehalfOf: credentials,
                      targetPluginId: 'platform-orchestrator',
                    });
                    const headers = new Headers(init?.headers);
                    headers.set('Authorization', `Bearer ${token}`);
                    return fetch(input, { ...init, headers });
                  },
                },
              }),
          };
        },
      }),
  });
