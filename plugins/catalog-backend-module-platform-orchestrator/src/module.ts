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
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { CatalogModelSources } from '@backstage/catalog-model/alpha';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { catalogModelExtensionPoint } from '@backstage/plugin-catalog-node/alpha';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { PlatformOrchestratorClient } from '@platform-orchestrator/backstage-plugin-common';
import { readCatalogExport } from './config/CatalogExport';
import { subscribeToDeployments } from './events/subscribeToDeployments';
import { platformOrchestratorModelLayer } from './model/platformOrchestratorModelLayer';
import { ApplicationWatch } from './provider/ApplicationWatch';
import { EntitySynchronizer } from './provider/EntitySynchronizer';
import { PlatformOrchestratorEntityProvider } from './provider/PlatformOrchestratorEntityProvider';
import { CatalogReader } from './read/CatalogReader';
import { OrchestratorReader } from './read/OrchestratorReader';

/**
 * Adds what the platform orchestrator provisioned to the catalog, and describes its annotations.
 *
 * @public
 */
export const catalogModulePlatformOrchestrator = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'platform-orchestrator',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        model: catalogModelExtensionPoint,
        processing: catalogProcessingExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({
        auth,
        catalog: catalogService,
        config,
        discovery,
        events,
        lifecycle,
        logger,
        model,
        processing,
        scheduler,
      }) {
        model.addModelSource(
          CatalogModelSources.static([platformOrchestratorModelLayer]),
        );

        const orchestrator = new OrchestratorReader({
          api: new PlatformOrchestratorClient({ discoveryApi: discovery }),
          auth,
        });
        const catalog = new CatalogReader({ catalog: catalogService, auth });
        const provider = new PlatformOrchestratorEntityProvider({
          orchestrator,
          catalog,
          config: readCatalogExport(config),
        });
        processing.addEntityProvider(provider);

        const synchronizer = new EntitySynchronizer({
          provider,
          watch: new ApplicationWatch({ orchestrator, catalog }),
          logger,
        });
        lifecycle.addShutdownHook(() => synchronizer.stop());
        lifecycle.addStartupHook(async () => {
          await subscribeToDeployments({
            events,
            onChange: application => synchronizer.changed(application),
          });
          await scheduler.scheduleTask({
            id: 'platform-orchestrator-entities',
            frequency: { seconds: 30 },
            timeout: { minutes: 10 },
            // The orchestrator starts beside the catalog.
            initialDelay: { seconds: 3 },
            fn: signal => synchronizer.poll(signal),
          });
        });
      },
    });
  },
});
