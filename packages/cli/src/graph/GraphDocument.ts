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

/**
 * A resource graph as `platctl graph -o json` prints it. Stable: fields are added, none is renamed or removed within `v1`.
 *
 * Nodes are in the order of their names, edges in that of `from` and `to`.
 */
export interface GraphDocument {
  apiVersion: 'platctl.platform-orchestrator.io/v1';
  kind: 'ResourceGraph';
  application: string;
  environment: string;
  environmentType: string;
  nodes: GraphDocumentNode[];
  edges: GraphDocumentEdge[];
}

export interface GraphDocumentNode {
  /** `type.class#id`: what edges name it by. */
  name: string;
  type: string;
  class: string;
  id: string;
  kind: 'resource' | 'target' | 'workload' | 'rollout';
  /** The Score workload that a node of the kinds `workload` and `rollout` stands for. */
  workload?: string;
  /** The definition that was matched; missing for nodes that need none. */
  definition?: string;
  /** The driver that is called for it; missing for nodes that make no call. */
  driver?: string;
  /** Never deleted or replaced without being confirmed. */
  stateful: boolean;
  /** Everything that asked for it. */
  requestedBy: GraphDocumentOrigin[];
}

/** `from` depends on `to`. */
export interface GraphDocumentEdge {
  from: string;
  to: string;
  /** Everything that made it. */
  origins: GraphDocumentOrigin[];
}

/** Where something of a graph was written. */
export interface GraphDocumentOrigin {
  /** `implicit`: nobody wrote it, it follows from the resource type. */
  kind: 'score' | 'definition' | 'implicit';
  /** Of the workload, the definition or the resource type. */
  name: string;
  /** JSON path there. */
  path: string;
  /** As written, with `${` and `}`. */
  placeholder?: string;
  file?: string;
  /** From 1. */
  line?: number;
  /** From 1. */
  column?: number;
}
