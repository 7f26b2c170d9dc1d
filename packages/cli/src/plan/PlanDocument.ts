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

import type {
  FieldChange,
  PlanAction,
  PlanCounts,
  PlanReason,
} from '@platform-orchestrator/engine';
import { GraphDocumentOrigin } from '../graph/GraphDocument';

/**
 * A plan as `platctl plan --definitions … -o json` prints it. Stable: fields are added, none is renamed or removed within `v1`.
 *
 * Nodes are in the order in which they would run, deletes last.
 */
export interface PlanDocument {
  apiVersion: 'platctl.platform-orchestrator.io/v1';
  kind: 'Plan';
  application: string;
  environment: string;
  environmentType: string;
  /** Whether there is anything to do. */
  hasChanges: boolean;
  counts: PlanCounts;
  nodes: PlanDocumentNode[];
  warnings: string[];
}

export interface PlanDocumentNode {
  /** `type.class#id`. */
  name: string;
  type: string;
  class: string;
  id: string;
  kind: 'resource' | 'target' | 'workload' | 'rollout';
  workload?: string;
  action: PlanAction;
  /** Its inputs are known only after `until` ran; it is left alone if they turn out equal. */
  mayBeUnchanged: boolean;
  until?: string;
  /** `node` is the name of a node. */
  reasons: PlanReason[];
  /** `unknownUntil` is the name of a node. */
  changes: FieldChange[];
  definition?: string;
  driver?: string;
  stateful: boolean;
  /** Names of the stateful nodes that a person has to confirm before it runs. */
  blockedBy: string[];
  dependsOn: string[];
  requestedBy: GraphDocumentOrigin[];
}
