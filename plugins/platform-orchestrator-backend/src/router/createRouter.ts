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

import { Router } from 'express';
import { BackendContext } from '../BackendContext';
import { addApplicationRoutes } from './applicationRoutes';
import { addApprovalRoutes } from './approvalRoutes';
import { addCapabilityRoutes } from './capabilityRoutes';
import { addDeploymentRoutes } from './deploymentRoutes';
import { addEnvironmentChangeRoutes } from './environmentChangeRoutes';
import { addEnvironmentRoutes } from './environmentRoutes';
import { explainMissingDatabase } from './errors/explainMissingDatabase';
import { addPinRoutes } from './pinRoutes';
import { addPlanRoutes } from './planRoutes';
import { addPlatformRoutes } from './platformRoutes';
import { addResourceRoutes } from './resourceRoutes';
import { addValueRoutes } from './valueRoutes';
import { addSetRoutes } from './setRoutes';
import { createValidatedRouter } from './validation/createValidatedRouter';

/** The HTTP API as `schema/openapi.yaml` describes it. */
export function createRouter(context: BackendContext): Router {
  const router = createValidatedRouter();
  addCapabilityRoutes(router, context);
  addApplicationRoutes(router, context);
  addEnvironmentRoutes(router, context);
  addEnvironmentChangeRoutes(router, context);
  addPlanRoutes(router, context);
  addDeploymentRoutes(router, context);
  addApprovalRoutes(router, context);
  addResourceRoutes(router, context);
  addSetRoutes(router, context);
  addValueRoutes(router, context);
  addPlatformRoutes(router, context);
  addPinRoutes(router, context);
  router.use(explainMissingDatabase);
  return router;
}
