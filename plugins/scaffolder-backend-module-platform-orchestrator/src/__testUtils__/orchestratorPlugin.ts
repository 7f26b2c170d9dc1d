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
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import express from 'express';
import Router from 'express-promise-router';
import { aDeployment, anApplication } from './samples';

/** A request as the orchestrator sees it. */
export interface ReceivedRequest {
  call: string;
  principal: BackstageCredentials['principal'];
  body: unknown;
  idempotencyKey: string | undefined;
}

/** Answers as the plugin `platform-orchestrator` of a backend in which every deployment succeeds at once. */
export function orchestratorPlugin() {
  const requests: ReceivedRequest[] = [];
  const deployment = aDeployment({ urls: { web: ['http://web.localhost'] } });
  const plugin = createBackendPlugin({
    pluginId: 'platform-orchestrator',
    register(env) {
      env.registerInit({
        deps: {
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
        },
        async init({ httpAuth, httpRouter }) {
          const router = Router();
          router.use(express.json());
          router.use(async (request, _response, next) => {
            const { principal } = await httpAuth.credentials(request);
            requests.push({
              call: `${request.method} ${request.path}`,
              principal,
              body: request.body,
              idempotencyKey: request.get('Idempotency-Key'),
            });
            next();
          });
          router.post('/applications', (_request, response) => {
            response.status(201).json(anApplication());
          });
          router.post(
            '/applications/:application/environments/:environment/deployments',
            (_request, response) => {
              response.status(201).json({ ...deployment, state: 'running' });
            },
          );
          const states = ['running', 'succeeded'];
          router.get('/deployments/:id', (_request, response) => {
            const state = states.length > 1 ? states.shift() : states[0];
            response.json({ ...deployment, state });
          });
          router.get('/deployments/:id/events', (_request, response) => {
            const event = { sequence: 1, kind: 'deployment.started', body: {} };
            response.type('text/event-stream');
            response.end(
              `id: 1\nevent: ${event.kind}\ndata: ${JSON.stringify(
                event,
              )}\n\nevent: end\ndata: {}\n\n`,
            );
          });
          httpRouter.use(router);
        },
      });
    },
  });
  return { plugin, requests };
}
