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

import {
  Health,
  JsonObject,
  MatchedDefinition,
  NodeKind,
  Origin,
  Problem,
  ResourceIdentity,
} from './common';

/** @public */
export type ResourceState =
  | 'pending'
  | 'active'
  | 'failed'
  | 'deleting'
  | 'unknown'
  | 'detached';

/** A node that was provisioned. @public */
export interface Resource extends ResourceIdentity {
  key: string;
  application: string;
  environment: string;
  environmentType: string;
  kind: NodeKind;
  workload?: string;
  lane: string;
  state: ResourceState;
  /** Kept although nothing asks for it, because its type is stateful: prune it by key. */
  retained: boolean;
  stateful: boolean;
  typeTitle: string;
  definition?: { name: string; version: string; title?: string };
  driver?: string;
  health: Health;
  healthMessage?: string;
  /** Plain outputs. */
  outputs: JsonObject;
  /** Paths of the outputs that are secret: never shown. */
  secretOutputs: string[];
  dependsOn: string[];
  usedBy: string[];
  deploymentId: string;
  createdAt: string;
  updatedAt: string;
}

/** A node of the graph as it is wanted and as it is. @public */
export interface GraphNode extends ResourceIdentity {
  key: string;
  kind: NodeKind;
  workload?: string;
  lane: string;
  typeTitle: string;
  stateful: boolean;
  definition?: MatchedDefinition;
  driver?: string;
  /** Missing where it was not provisioned yet. */
  state?: ResourceState;
  health?: Health;
  healthMessage?: string;
  outputs: JsonObject;
  secretOutputs: string[];
  requestedBy: Origin[];
}

/** `from` depends on `to`. @public */
export interface GraphEdge {
  from: string;
  to: string;
  origins: Origin[];
}

/** @public */
export interface ResourceGraph {
  nodes: GraphNode[];
  edges: GraphEdge[];
  target?: string;
  problems: Problem[];
}

/** @public */
export interface MatchRequest extends Partial<ResourceIdentity> {
  type: string;
  application: string;
  environment: string;
  /** Type of the environment, for one that does not exist. */
  environmentType?: string;
}

/** All candidates in rank order, and why each lost. @public */
export interface MatchExplanation {
  request: ResourceIdentity & {
    application: string;
    environment: string;
    environmentType: string;
  };
  winner?: MatchedDefinition;
  candidates: {
    definition: string;
    title?: string;
    version: string;
    driver: string;
    rule?: number;
    criteria?: Record<string, string>;
    matches: boolean;
    score: number;
    /** Fields of the rule: given, actual, equal. */
    fields: {
      field: string;
      wanted: string;
      actual: string;
      equal: boolean;
      score: number;
    }[];
    /** Why it won or lost, in words. */
    reason: string;
  }[];
}
