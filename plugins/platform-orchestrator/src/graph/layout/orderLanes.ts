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

import { LayoutNode, PLATFORM_LANE, SHARED_LANE } from './types';

/**
 * The lanes from above: what is in every deployment, then the workloads in the order of the graph, and what they share
 * in their middle, so that its lines are short.
 */
export function orderLanes(nodes: LayoutNode[]): string[] {
  const lanes = [...new Set(nodes.map(node => node.lane))];
  const workloads = lanes.filter(
    lane => lane !== PLATFORM_LANE && lane !== SHARED_LANE,
  );
  const middle = Math.ceil(workloads.length / 2);
  return [
    PLATFORM_LANE,
    ...workloads.slice(0, middle),
    SHARED_LANE,
    ...workloads.slice(middle),
  ].filter(lane => lanes.includes(lane));
}
