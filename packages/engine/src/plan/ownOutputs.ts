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

import { NodeOutputs } from '../model/NodeOutputs';
import { GraphNode } from '../model/ResourceGraph';
import { ResolvedNode } from './ResolvedNode';

/** Nodes that stand for themselves: the target, and workloads that no definition patches. */
export function makesNoCall(node: Pick<GraphNode, 'kind' | 'driver'>): boolean {
  return node.kind === 'target' || (node.kind === 'workload' && !node.driver);
}

/** The outputs of a node that makes no call: a target's are its inputs, a workload has none. */
export function ownOutputs(
  node: Pick<GraphNode, 'kind'>,
  resolved: Pick<ResolvedNode, 'inputs' | 'secrets'>,
): NodeOutputs {
  return node.kind === 'target'
    ? { values: resolved.inputs, secrets: resolved.secrets }
    : { values: {}, secrets: {} };
}
