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

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { PlatformOrchestratorApi } from '@platform-orchestrator/backstage-plugin-common';
import { ConnectOrchestrator } from '../api/connectOrchestrator';

/** Connects everybody to the same answers, and remembers who connected. A call without an answer fails the test. */
export function connectTo(api: Partial<PlatformOrchestratorApi>): {
  connect: ConnectOrchestrator;
  principals: BackstageCredentials['principal'][];
} {
  const principals: BackstageCredentials['principal'][] = [];
  return {
    principals,
    connect(credentials) {
      principals.push(credentials.principal);
      return api as PlatformOrchestratorApi;
    },
  };
}
