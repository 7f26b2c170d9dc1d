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

import { createConditionExports } from '@backstage/plugin-permission-node';
import { applicationRules } from './applicationRules';
import { environmentRules } from './environmentRules';
import { applicationResourceRef, environmentResourceRef } from './resourceRefs';

const applicationExports = createConditionExports({
  resourceRef: applicationResourceRef,
  rules: applicationRules,
});

const environmentExports = createConditionExports({
  resourceRef: environmentResourceRef,
  rules: environmentRules,
});

/**
 * Conditions on applications, for permission policies.
 *
 * @example
 * ```ts
 * return createApplicationConditionalDecision(
 *   request.permission,
 *   applicationConditions.isOwner({ claims: user.info.ownershipEntityRefs }),
 * );
 * ```
 *
 * @public
 */
export const applicationConditions = applicationExports.conditions;

/** Makes the decision of a policy on an application. @public */
export const createApplicationConditionalDecision =
  applicationExports.createConditionalDecision;

/** Conditions on environments, for permission policies. @public */
export const environmentConditions = environmentExports.conditions;

/** Makes the decision of a policy on an environment. @public */
export const createEnvironmentConditionalDecision =
  environmentExports.createConditionalDecision;
