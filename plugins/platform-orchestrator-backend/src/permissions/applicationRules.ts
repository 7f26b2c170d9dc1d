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

import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { applicationResourceRef } from './resourceRefs';

/** The application belongs to one of the claims. */
const isOwner = createPermissionRule({
  name: 'IS_OWNER',
  description: 'Allow applications that one of the claims owns',
  resourceRef: applicationResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Entity refs, such as the ownership refs of the user'),
  }),
  apply: ({ owner }, { claims }) =>
    owner !== undefined && claims.includes(owner),
  toQuery: ({ claims }) => ({ field: 'owner', values: claims }),
});

/** The application is one of the named ones. */
const hasApplication = createPermissionRule({
  name: 'HAS_APPLICATION',
  description: 'Allow the named applications',
  resourceRef: applicationResourceRef,
  paramsSchema: z.object({
    applications: z.array(z.string()).describe('Names of applications'),
  }),
  apply: ({ application }, { applications }) =>
    applications.includes(application),
  toQuery: ({ applications }) => ({
    field: 'application',
    values: applications,
  }),
});

export const applicationRules = { isOwner, hasApplication };
