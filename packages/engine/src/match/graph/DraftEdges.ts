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

import { GraphOrigin } from '../../model/ResourceGraph';

/** One node that another depends on, and everything that made it so. */
export interface DraftEdge<Node> {
  to: Node;
  origins: GraphOrigin[];
}

/** Up to so many edges are searched one by one: most nodes have few, and a map for each of them would cost more than all else. */
const INDEX_FROM = 16;

/** The nodes that one node depends on, each once. */
export class DraftEdges<Node> {
  readonly #edges: DraftEdge<Node>[] = [];
  #index: Map<Node, DraftEdge<Node>> | undefined;

  get size(): number {
    return this.#edges.length;
  }

  [Symbol.iterator](): Iterator<DraftEdge<Node>> {
    return this.#edges[Symbol.iterator]();
  }

  get(to: Node): DraftEdge<Node> | undefined {
    return this.#index
      ? this.#index.get(to)
      : this.#edges.find(edge => edge.to === to);
  }

  /** Adds an edge that is not there yet. */
  add(edge: DraftEdge<Node>): void {
    this.#edges.push(edge);
    if (this.#index) {
      this.#index.set(edge.to, edge);
    } else if (this.#edges.length === INDEX_FROM) {
      this.#index = new Map(this.#edges.map(item => [item.to, item]));
    }
  }
}
