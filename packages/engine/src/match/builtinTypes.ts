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

/** The type that says where and how the workloads of an environment run. @public */
export const DEPLOYMENT_TARGET = 'deployment-target';
/** The type of the node that may patch a workload. @public */
export const WORKLOAD = 'workload';
/** The type of the last node of each workload. @public */
export const ROLLOUT = 'rollout';
/** The type of objects that drivers attach. @public */
export const KUBERNETES_OBJECT = 'kubernetes-object';
/** A Score resource of this type reads shared values, unless a definition matches. @public */
export const ENVIRONMENT = 'environment';
/** A Score resource of this type reads another workload's service, unless a definition matches. @public */
export const SERVICE = 'service';
/** The type whose outputs a rollout gets: where people reach a workload. @public */
export const ROUTE = 'route';

/** Types whose nodes are made for each Score file or by drivers: no Score file and no implicit rule adds them. */
export const NODE_TYPES_OF_WORKLOADS: ReadonlySet<string> = new Set([
  WORKLOAD,
  ROLLOUT,
  KUBERNETES_OBJECT,
]);
