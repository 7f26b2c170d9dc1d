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

/** The application that an entity belongs to: on Components, Systems and provisioned Resources. @public */
export const ANNOTATION_APPLICATION = 'platform-orchestrator.io/application';

/** The workload of a Component; its name where it is missing. @public */
export const ANNOTATION_WORKLOAD = 'platform-orchestrator.io/workload';

/** The environment of a provisioned Resource. @public */
export const ANNOTATION_ENVIRONMENT = 'platform-orchestrator.io/environment';

/** The key of a provisioned Resource. @public */
export const ANNOTATION_RESOURCE_KEY = 'platform-orchestrator.io/resource-key';

/** Path of an entity's Score file; `score.yaml` beside `catalog-info.yaml` where it is missing. @public */
export const ANNOTATION_SCORE = 'platform-orchestrator.io/score';
