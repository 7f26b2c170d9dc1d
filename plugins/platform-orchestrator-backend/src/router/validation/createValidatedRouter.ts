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

import { TypedRouter } from '@backstage/backend-openapi-utils';
import { json } from 'express';
import { middleware } from 'express-openapi-validator';
import PromiseRouter from 'express-promise-router';
import { EndpointMap, spec } from '../../schema/openapi';
import { BODY_LIMIT } from '../limits';
import { refuseInvalidRequest } from './refuseInvalidRequest';

/** A router of the specification: typed by it, with requests checked against it. */
export type ApiRouter = TypedRouter<EndpointMap>;

/**
 * Makes the router.
 *
 * @remarks
 * `createOpenApiRouter`, which is generated beside the types, does the same but keeps only the text of what the validator says: the name of an unknown field is
 * lost. So the validator is set up here.
 */
export function createValidatedRouter(): ApiRouter {
  const router = PromiseRouter();
  router.use(json({ limit: BODY_LIMIT }));
  router.use(
    middleware({
      // a copy, because the validator resolves references in place
      apiSpec: structuredClone(spec) as unknown as Parameters<
        typeof middleware
      >[0]['apiSpec'],
      validateRequests: { allowUnknownQueryParameters: false },
      validateResponses: false,
      // the framework has checked the credentials before
      validateSecurity: false,
      useRequestUrl: true,
      ignoreUndocumented: true,
    }),
  );
  router.use(refuseInvalidRequest);
  router.get('/openapi.json', (_request, response) => {
    response.json(spec);
  });
  return router as ApiRouter;
}
