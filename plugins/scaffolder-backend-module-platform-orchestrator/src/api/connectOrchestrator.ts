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
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  PlatformOrchestratorApi,
  PlatformOrchestratorClient,
} from '@platform-orchestrator/backstage-plugin-common';

/** The orchestrator's API as one principal may use it. */
export type ConnectOrchestrator = (
  credentials: BackstageCredentials,
) => PlatformOrchestratorApi;

/** Connects to the orchestrator of this installation. Every request gets a token of its own, so that a stream that resumes never does so with one that expired. */
export function connectOrchestrator(options: {
  auth: AuthService;
  discovery: DiscoveryService;
}): ConnectOrchestrator {
  return credentials =>
    new PlatformOrchestratorClient({
      discoveryApi: options.discovery,
      fetchApi: {
        async fetch(input, init) {
          const { token } = await options.auth.getPluginRequestToken({
            onBehalfOf: credentials,
            targetPluginId: 'platform-orchestrator',
          });
          const headers = new Headers(init?.headers);
          headers.set('Authorization', `Bearer ${token}`);
          return fetch(input, { ...init, headers });
        },
      },
    });
}
