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

import { createServiceFactory } from '@backstage/backend-plugin-api';
import { PlatformOrchestratorApi } from '@platform-orchestrator/backstage-plugin-common';
import { platformOrchestratorServiceRef } from '../service';

/**
 * A factory of the orchestrator's service for `startTestBackend`, which answers with what a test gives.
 *
 * @param api - the operations that the test needs; any other fails with its name
 *
 * @public
 */
export function mockPlatformOrchestratorService(
  api: Partial<PlatformOrchestratorApi>,
) {
  const complete = new Proxy(api, {
    get(given, operation) {
      if (operation in given) {
        return Reflect.get(given, operation);
      }
      throw new Error(`The mock has no operation ${String(operation)}`);
    },
  }) as PlatformOrchestratorApi;
  return createServiceFactory({
    service: platformOrchestratorServiceRef,
    deps: {},
    factory: () => ({ actingFor: () => complete }),
  });
}
