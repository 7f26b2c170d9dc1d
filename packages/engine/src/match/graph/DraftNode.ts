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
import { DraftEdges } from './DraftEdges';
import { DefinitionPlaceholder } from '../placeholders/DefinitionPlaceholder';

/** A request for a node: who asked, and where that was written. */
export interface NodeRequest {
  origin: GraphOrigin;
  /** The node whose definition asked; missing for requests of Score files and implicit types. */
  by?: DraftNode;
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
  matched?: MatchedDefinition;
  definition?: ResourceDefinition;
  readonly dependencies = new DraftEdges();
  readonly dependents: DraftNode[] = [];
  readonly requests: NodeRequest[] = [];
  /** Params that were asked for, by those who gave some. */
  params?: { origin: GraphOrigin; expression: () => Expression }[];
  /** What its definition provisions beside it. */
  provisioned?: Set<DraftNode>;
  sharedWithDependents?: { node: DraftNode; origin: GraphOrigin }[];
  /** The node that each reference of its definition means. */
  references?: Map<DefinitionPlaceholder, DraftNode>;
  /** The nodes that each selector of its definition means. */
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
}
