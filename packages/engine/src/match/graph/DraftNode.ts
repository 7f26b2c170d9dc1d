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

import { ResourceDefinition } from '../../model/Definitions';
import { Expression } from '../../model/Expression';
import { ResourceIdentity } from '../../model/Identity';
import {
  GraphNode,
  GraphOrigin,
  MatchedDefinition,
} from '../../model/ResourceGraph';
import { DEPLOYMENT_TARGET } from '../builtinTypes';
import { Template } from '../compileDefinition';
import {
  DefinitionPlaceholder,
  ResourceSelector,
} from '../placeholders/DefinitionPlaceholder';
import { DraftEdges } from './DraftEdges';

/** A request for a node: who asked, and where that was written. */
export interface NodeRequest {
  origin: GraphOrigin;
  /** The node whose definition asked; missing for requests of Score files and implicit types. */
  by?: DraftNode;
}

/** Params that somebody gives a node: ready, or those of a provision with the node that provisions. */
export type NodeParams = { origin: GraphOrigin } & (
  | { expression: Expression }
  | { template: Template; by: DraftNode }
);

/** A node that another one provisions beside itself. */
export interface NodeProvision {
  node: DraftNode;
  origin: GraphOrigin;
  matchDependents: boolean;
}

/** A selector of a node's definition. */
export interface NodeSelector {
  placeholder: DefinitionPlaceholder;
  selector: ResourceSelector;
  /** The pivot, resolved for this node. */
  pivot: ResourceIdentity;
  origin: GraphOrigin;
}

/** What the definition of a node says, whatever else there is in the graph. */
export interface NodeExpansion {
  matched?: MatchedDefinition;
  definition?: ResourceDefinition;
  /** The node that each reference means. */
  references: ReadonlyMap<DefinitionPlaceholder, DraftNode>;
  selectors: readonly NodeSelector[];
  /** Kept by `nodeInputs` where no selector has a say. */
  inputs?: Pick<GraphNode, 'inputs' | 'secrets'>;
}

/** A node while its graph grows. */
export class DraftNode {
  readonly identity: ResourceIdentity;
  /** `type.class#id`. */
  readonly text: string;
  readonly key: string;
  kind: GraphNode['kind'];
  /** The Score workload that it stands for. */
  workload?: string;
  /** Missing until it is expanded. */
  expansion?: NodeExpansion;
  readonly dependencies = new DraftEdges<DraftNode>();
  readonly dependents: DraftNode[] = [];
  readonly requests: NodeRequest[] = [];
  /** Dependencies that were not taken away yet, while `hasCycle` takes nodes away. */
  unmet = 0;
  params?: NodeParams[];
  provisions?: NodeProvision[];
  /** The nodes that each selector has selected so far. */
  selections?: Map<DefinitionPlaceholder, Set<DraftNode>>;

  constructor(options: {
    identity: ResourceIdentity;
    text: string;
    key: string;
  }) {
    this.identity = options.identity;
    this.kind =
      options.identity.type === DEPLOYMENT_TARGET ? 'target' : 'resource';
    this.text = options.text;
    this.key = options.key;
  }

  get definition(): ResourceDefinition | undefined {
    return this.expansion?.definition;
  }
}
