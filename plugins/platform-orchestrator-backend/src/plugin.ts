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
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { platformOrchestratorDriversExtensionPoint } from '@platform-orchestrator/backstage-plugin-node';
import { DriverCollector } from './drivers/DriverCollector';
import { createOrchestratorHost } from './createOrchestratorHost';

/**
 * Hosts the platform orchestrator in a Backstage backend.
 *
 * @public
 */
export const platformOrchestratorPlugin = createBackendPlugin({
  pluginId: 'platform-orchestrator',
  register(env) {
    const collector = new DriverCollector();
    env.registerExtensionPoint(
      platformOrchestratorDriversExtensionPoint,
      collector,
    );
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        urlReader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      async init({ httpRouter, lifecycle, ...services }) {
        const host = await createOrchestratorHost({ ...services, collector });
        httpRouter.use(host.router);
        lifecycle.addStartupHook(() => host.start());
        lifecycle.addShutdownHook(() => host.stop());
      },
    });
  },
});
