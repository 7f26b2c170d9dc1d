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

import { AttachedManifest } from '../model/ActiveResource';
import { Problem } from '../model/Problem';
import { GraphNode } from '../model/ResourceGraph';
import { ValueObject } from '../model/Value';
import { ResolvedNode } from '../plan/ResolvedNode';

/** What a node would get and give. @public */
export interface RehearsedNode {
  node: GraphNode;
  /** What its driver would get; missing where that can never be known, which is one of the problems. */
  resolved?: ResolvedNode;
  /** Every leaf of `secrets` is a secret. */
  outputs: { values: ValueObject; secrets: ValueObject };
  /**
   * Where the outputs come from: `computed` by a driver that only computes · `given` by the caller · `own`, for nodes that make no call · `assumed`: texts that stand for
   * them, since nobody runs the driver.
   */
  source: 'computed' | 'given' | 'own' | 'assumed';
  /** Whether what it gets holds nothing assumed. */
  certain: boolean;
  /** Kubernetes objects that its driver attaches. */
  manifests: AttachedManifest[];
}

/** A graph that was run without any effect. @public */
export interface Rehearsal {
  /** By key, in the order in which they would run. */
  nodes: ReadonlyMap<string, RehearsedNode>;
  /** What would fail. */
  problems: Problem[];
}
