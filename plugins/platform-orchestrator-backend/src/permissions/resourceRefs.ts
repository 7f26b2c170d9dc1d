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

import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import {
  RESOURCE_TYPE_APPLICATION,
  RESOURCE_TYPE_ENVIRONMENT,
} from '@platform-orchestrator/backstage-plugin-common';
import { RuleCondition } from './AccessFilter';

/** What permission rules see of an application. @public */
export interface ApplicationResource {
  application: string;
  /** Entity ref. */
  owner?: string;
}

/** What permission rules see of an environment. @public */
export interface EnvironmentResource extends ApplicationResource {
  environment: string;
  environmentType: string;
  isProtected: boolean;
}

/** Refs are names of applications. @public */
export const applicationResourceRef = createPermissionResourceRef<
  ApplicationResource,
  RuleCondition
>().with({
  pluginId: 'platform-orchestrator',
  resourceType: RESOURCE_TYPE_APPLICATION,
});

/** Refs are `<application>/<environment>`. @public */
export const environmentResourceRef = createPermissionResourceRef<
  EnvironmentResource,
  RuleCondition
>().with({
  pluginId: 'platform-orchestrator',
  resourceType: RESOURCE_TYPE_ENVIRONMENT,
});
