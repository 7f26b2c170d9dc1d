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

import { JsonObject, ResourceRequest } from '@platform-orchestrator/score';
import { DEFAULT_CLASS, ResourceIdentity } from '../../model/Identity';

/** Counts as `id` where its value begins with `shared.`. */
const HUMANITEC_ID_ANNOTATION = 'score.humanitec.io/resId';
const SHARED = 'shared.';

/** The identity of a resource that a Score file declares: `shared.<id>` with an id, else `workloads.<workload>.<name>`. */
export function scoreIdentity(
  request: ResourceRequest,
  workload: string,
  name: string,
): ResourceIdentity {
  const id = request.id ?? annotatedId(request);
  return {
    type: request.type,
    class: request.class ?? DEFAULT_CLASS,
    id: id === undefined ? `workloads.${workload}.${name}` : `${SHARED}${id}`,
  };
}

/** The identity of the nodes that stand for a workload itself. */
export function workloadIdentity(
  type: 'workload' | 'rollout',
  workload: string,
): ResourceIdentity {
  return { type, class: DEFAULT_CLASS, id: `workloads.${workload}` };
}

function annotatedId(request: ResourceRequest): string | undefined {
  const annotations = request.metadata?.annotations as JsonObject | undefined;
  const value = annotations?.[HUMANITEC_ID_ANNOTATION];
  return typeof value === 'string' && value.startsWith(SHARED)
    ? value.slice(SHARED.length)
    : undefined;
}
