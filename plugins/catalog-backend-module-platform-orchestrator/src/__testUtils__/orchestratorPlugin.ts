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
import { EventsService, eventsServiceRef } from '@backstage/plugin-events-node';
import { DEPLOYMENT_TOPIC } from '@platform-orchestrator/backstage-plugin-common';
import Router from 'express-promise-router';
import { MemoryOrchestrator } from './MemoryOrchestrator';

/** Serves what the memory holds, to services only, as the plugin `platform-orchestrator` of a backend. */
export function orchestratorPlugin(memory: MemoryOrchestrator) {
  let publisher: EventsService | undefined;
  const plugin = createBackendPlugin({
    pluginId: 'platform-orchestrator',
    register(env) {
      env.registerInit({
        deps: {
          events: eventsServiceRef,
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
        },
        async init({ events, httpAuth, httpRouter }) {
          publisher = events;
          const router = Router();
          router.use(async (request, _response, next) => {
            await httpAuth.credentials(request, { allow: ['service'] });
            next();
          });
          router.get('/applications', async ({ query }, response) => {
            response.json(await memory.listApplications(query));
          });
          router.get('/applications/:name', async ({ params }, response) => {
            response.json(await memory.getApplication(params.name));
          });
          router.get('/resources', async ({ query }, response) => {
            response.json(await memory.listResources(query));
          });
          router.get('/resource-types', async (_request, response) => {
            response.json({ items: await memory.listResourceTypes() });
          });
          httpRouter.use(router);
        },
      });
    },
  });
  return {
    plugin,
    /** Tells other plugins that a deployment of an application has ended. */
    async tellOfDeployment(application: string): Promise<void> {
      await publisher?.publish({
        topic: DEPLOYMENT_TOPIC,
        eventPayload: { application, environment: 'development' },
      });
    },
  };
}
