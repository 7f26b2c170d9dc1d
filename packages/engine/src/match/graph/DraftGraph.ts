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
  EnvironmentIdentity,
  ResourceIdentity,
  identityText,
  resourceKey,
} from '../../model/Identity';
import { GraphOrigin } from '../../model/ResourceGraph';
import { DraftNode } from './DraftNode';
import { Reachability, ReachabilityOptions } from './Reachability';

/**
 * The graph while it grows. Nodes and edges are only ever added, so the order of additions does not count and the fixed point is unique.
 *
 * Edges that follow from another edge (`matchDependents`, selectors) wait until it is done: however deep the graph is, nothing calls itself.
 */
export class DraftGraph {
  readonly #environment: EnvironmentIdentity;
  readonly #nodes = new Map<string, DraftNode>();
  readonly #newNodes: DraftNode[] = [];
  readonly #newEdges: [DraftNode, DraftNode, GraphOrigin][] = [];
  #settling = false;
  readonly #reachability = new Reachability();

  constructor(environment: EnvironmentIdentity) {
    this.#environment = environment;
  }

  get nodes(): Iterable<DraftNode> {
    return this.#nodes.values();
  }

  get(identity: ResourceIdentity): DraftNode | undefined {
    return this.#nodes.get(identityText(identity));
  }

  /** The node of an identity; added when it is missing. */
  ensureNode(identity: ResourceIdentity): DraftNode {
    const text = identityText(identity);
    let node = this.#nodes.get(text);
    if (!node) {
      const key = resourceKey({
        ...identity,
        environmentUid: this.#environment.uid,
      });
      node = new DraftNode({ identity, text, key });
      this.#nodes.set(text, node);
      this.#newNodes.push(node);
      this.#reachability.nodeAdded(node);
    }
    return node;
  }

  /** A node that was added and not taken yet. */
  takeNewNode(): DraftNode | undefined {
    return this.#newNodes.pop();
  }

  /** Makes `from` depend on `to`, and adds all edges that follow from that. */
  addEdge(from: DraftNode, to: DraftNode, origin: GraphOrigin): void {
    if (this.#settling) {
      this.#newEdges.push([from, to, origin]);
      return;
    }
    this.#settling = true;
    this.#add(from, to, origin);
    for (
      let edge = this.#newEdges.pop();
      edge !== undefined;
      edge = this.#newEdges.pop()
    ) {
      this.#add(...edge);
    }
    this.#settling = false;
  }

  /** Every direct dependent of `node` will depend on `shared` too, except what `node` itself provisions. */
  shareWithDependents(
    node: DraftNode,
    shared: { node: DraftNode; origin: GraphOrigin }[],
  ): void {
    node.sharedWithDependents = shared;
    for (const dependent of node.dependents) {
      this.#share(dependent, node);
    }
  }

  /** Calls back, now and later, with every node that the pivot reaches. */
  onReached(options: ReachabilityOptions): void {
    this.#reachability.watch(options, this.get(options.pivot));
  }

  /** Whether nodes depend on each other: then some are left when those that depend on nothing (else) are taken away again and again. */
  hasCycle(): boolean {
    const open = new Map<DraftNode, number>();
    const free: DraftNode[] = [];
    for (const node of this.#nodes.values()) {
      if (node.dependencies.size === 0) {
        free.push(node);
      } else {
        open.set(node, node.dependencies.size);
      }
    }
    for (let node = free.pop(); node !== undefined; node = free.pop()) {
      for (const dependent of node.dependents) {
        const left = open.get(dependent)! - 1;
        if (left === 0) {
          open.delete(dependent);
          free.push(dependent);
        } else {
          open.set(dependent, left);
        }
      }
    }
    return open.size > 0;
  }

  #add(from: DraftNode, to: DraftNode, origin: GraphOrigin): void {
    const known = from.dependencies.get(to);
    if (known) {
      known.origins.push(origin);
      return;
    }
    from.dependencies.add({ to, origins: [origin] });
    to.dependents.push(from);
    this.#share(from, to);
    this.#reachability.edgeAdded(from, to);
  }

  #share(dependent: DraftNode, node: DraftNode): void {
    if (node.provisioned?.has(dependent)) {
      return;
    }
    for (const shared of node.sharedWithDependents ?? []) {
      this.addEdge(dependent, shared.node, shared.origin);
    }
  }
}
