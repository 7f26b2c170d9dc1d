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
  /** Nodes whose provisions are shared. */
  readonly #sharing = new Set<DraftNode>();

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
    return (
      this.#nodes.get(text) ??
      this.#addNode({
        identity,
        text,
        key: resourceKey({
          ...identity,
          environmentUid: this.#environment.uid,
        }),
      })
    );
  }

  /** Adds all nodes and edges of another graph of the same environment, which stays as it is. What is expanded there is expanded here. */
  join(other: DraftGraph): void {
    const own = new Map<DraftNode, DraftNode>();
    for (const node of other.nodes) {
      own.set(node, this.#nodes.get(node.text) ?? this.#addNode(node));
    }
    for (const [node, joined] of own) {
      if (node.workload !== undefined) {
        joined.kind = node.kind;
        joined.workload = node.workload;
      }
      for (const { origin, by } of node.requests) {
        joined.requests.push({ origin, ...(by && { by: own.get(by)! }) });
      }
      for (const params of node.params ?? []) {
        joined.params ??= [];
        joined.params.push(
          'by' in params ? { ...params, by: own.get(params.by)! } : params,
        );
      }
      if (!joined.expansion && node.expansion) {
        joined.expansion = node.expansion;
        joined.provisions = node.provisions?.map(provision => ({
          ...provision,
          node: own.get(provision.node)!,
        }));
      }
      for (const { to, origins } of node.dependencies) {
        for (const origin of origins) {
          this.addEdge(joined, own.get(to)!, origin);
        }
      }
    }
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

  /** Makes every direct dependent of a node, now and later, depend on what it provisions for them, except on each other what it provisions itself. */
  shareProvisions(node: DraftNode): void {
    this.#sharing.add(node);
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
    const free: DraftNode[] = [];
    let left = this.#nodes.size;
    for (const node of this.#nodes.values()) {
      node.unmet = node.dependencies.size;
      if (node.unmet === 0) {
        free.push(node);
      }
    }
    for (let node = free.pop(); node !== undefined; node = free.pop()) {
      left -= 1;
      for (const dependent of node.dependents) {
        dependent.unmet -= 1;
        if (dependent.unmet === 0) {
          free.push(dependent);
        }
      }
    }
    return left > 0;
  }

  #addNode(options: Pick<DraftNode, 'identity' | 'text' | 'key'>): DraftNode {
    const node = new DraftNode(options);
    this.#nodes.set(node.text, node);
    this.#newNodes.push(node);
    this.#reachability.nodeAdded(node);
    return node;
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
    if (
      !this.#sharing.has(node) ||
      node.provisions!.some(provision => provision.node === dependent)
    ) {
      return;
    }
    for (const { node: shared, origin, matchDependents } of node.provisions!) {
      if (matchDependents) {
        this.addEdge(dependent, shared, origin);
      }
    }
  }
}
