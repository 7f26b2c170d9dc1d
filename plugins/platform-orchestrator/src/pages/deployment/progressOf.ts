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

import { DeploymentNode } from '@platform-orchestrator/backstage-plugin-common';

/** How many nodes are in which state; those that need no call are counted apart. */
export interface NodeCounts {
  done: number;
  unchanged: number;
  running: number;
  failed: number;
  blocked: number;
  waiting: number;
}

/** Counts the nodes of a deployment as its progress bar shows them. */
export function progressOf(
  nodes: Pick<DeploymentNode, 'action' | 'state'>[],
): NodeCounts {
  const counts: NodeCounts = {
    done: 0,
    unchanged: 0,
    running: 0,
    failed: 0,
    blocked: 0,
    waiting: 0,
  };
  for (const { action, state } of nodes) {
    if (state === 'skipped') {
      counts.unchanged += 1;
    } else if (state === 'done' && isQuiet(action)) {
      counts.unchanged += 1;
    } else {
      counts[state] += 1;
    }
  }
  return counts;
}

/** Whether a node needs no driver call. */
export function isQuiet(action: DeploymentNode['action']): boolean {
  return action === 'unchanged' || action === 'retain';
}
