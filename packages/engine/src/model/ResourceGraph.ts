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

import { Diagnostic } from '@platform-orchestrator/score';
import { ResourceIdentity } from './Identity';
import { Expression } from './Expression';

/** The part of a graph that a thing was written in. @public */
export interface GraphOrigin {
  kind: 'score' | 'definition' | 'implicit';
  /** Name of the workload or definition; of the resource type for `implicit`. */
  name: string;
  /** JSON path there, such as `resources.db.params.host`. */
  path: string;
  /** The placeholder as written, with `${` and `}`, where one made it. */
  placeholder?: string;
}

/** A definition that was matched, and by which rule. @public */
export interface MatchedDefinition {
  name: string;
  version: string;
  driver: string;
  /** Index of the rule in its criteria. */
  rule: number;
  /** Specificity of the rule: resource 8, environment 4, application 2, environment type 1, summed. */
  score: number;
}

/** @public */
export interface GraphNode {
  key: string;
  identity: ResourceIdentity;
  /** `resource`: provisioned by a driver · `target`: where workloads run, makes no call · `workload`: may patch a workload, makes no call without a definition · `rollout`: the workload itself, applied by the target's driver. */
  kind: 'resource' | 'target' | 'workload' | 'rollout';
  /** The Score workload that a `workload` or `rollout` node stands for. */
  workload?: string;
  definition?: MatchedDefinition;
  /** The driver that is called for it; missing for nodes that make no call. */
  driver?: string;
  stateful: boolean;
  params: Expression;
  inputs: Expression;
  secrets: Expression;
  /** Everything that asked for it, sorted. */
  requestedBy: GraphOrigin[];
}

/** `from` depends on `to`. @public */
export interface GraphEdge {
  from: string;
  to: string;
  /** Everything that made it, sorted. */
  origins: GraphOrigin[];
}

/** All nodes of one environment. The same content gives the same graph, byte for byte. @public */
export interface ResourceGraph {
  /** By key, in the order of `type.class#id`. */
  nodes: ReadonlyMap<string, GraphNode>;
  /** Sorted by `from`, then `to`. */
  edges: readonly GraphEdge[];
  /** Key of the `deployment-target` node, where one matched. */
  target?: string;
  /** Errors make the graph unusable for a deployment; warnings do not. */
  problems: readonly Diagnostic[];
}
