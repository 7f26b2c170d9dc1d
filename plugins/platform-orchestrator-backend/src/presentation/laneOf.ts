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

import { ResourceIdentity } from '@platform-orchestrator/engine';

/** The lane of what workloads share. */
const SHARED_LANE = 'shared';
/** The lane of what the platform adds to every environment. */
const PLATFORM_LANE = 'platform';

/**
 * Who asked for a node: a workload, several workloads, or the platform.
 *
 * @remarks
 * Ids say so: `workloads.<workload>…`, `shared.<id>`; definitions hand the id of the asking node on to what they add, unless they choose one of their own.
 */
export function laneOf(node: {
  id: ResourceIdentity['id'];
  workload?: string;
}): string {
  if (node.workload !== undefined) {
    return node.workload;
  }
  const [first, second] = node.id.split('.');
  if (first === 'workloads' && second !== undefined) {
    return second;
  }
  return first === SHARED_LANE && second !== undefined
    ? SHARED_LANE
    : PLATFORM_LANE;
}
