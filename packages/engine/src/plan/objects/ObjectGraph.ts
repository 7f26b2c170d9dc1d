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

import { ActiveResource, AttachedManifest } from '../../model/ActiveResource';
import { GraphEdge, GraphNode, ResourceGraph } from '../../model/ResourceGraph';
import { NamedObject, NamedObjects } from './NamedObjects';
import { objectNode } from './objectNode';

type Dependencies = ActiveResource['dependencies'];

/** Types that say where objects go, and for objects of which place. */
const PLACES: Readonly<
  Record<string, readonly AttachedManifest['location'][]>
> = {
  'k8s-cluster': ['cluster', 'namespace'],
  'k8s-namespace': ['namespace'],
};

/**
 * The graph with the objects of Kubernetes that its resources name: nodes which are known only as far as their parents are.
 *
 * An object depends on its parents, on the target that applies it, and on cluster and namespace, but for the objects of resources that these need themselves. Whoever
 * depends on a parent depends on its objects.
 */
export class ObjectGraph {
  readonly #graph: ResourceGraph;
  readonly #edges: ReadonlyMap<string, readonly GraphEdge[]>;
  readonly #named: NamedObjects;
  /** The target, cluster, namespace and all that they need. */
  readonly #base: ReadonlySet<string>;
  readonly #places: ReadonlyMap<
    string,
    readonly AttachedManifest['location'][]
  >;
  readonly #enabled: boolean;

  constructor(options: {
    graph: ResourceGraph;
    environmentUid: string;
    /** Of each node of the graph, what it depends on. */
    edges: ReadonlyMap<string, readonly GraphEdge[]>;
    /** Whether there are to be any. */
    enabled: boolean;
  }) {
    this.#graph = options.graph;
    this.#enabled = options.enabled && options.graph.target !== undefined;
    this.#edges = options.edges;
    this.#named = new NamedObjects(options.environmentUid);
    this.#places = new Map(
      [...options.graph.nodes.values()]
        .filter(({ identity }) => Object.hasOwn(PLACES, identity.type))
        .map(({ key, identity }) => [key, PLACES[identity.type]]),
    );
    const { target } = options.graph;
    const base = new Set([...(target ? [target] : []), ...this.#places.keys()]);
    for (const key of base) {
      this.#edges.get(key)!.forEach(({ to }) => base.add(to));
    }
    this.#base = base;
  }

  /** What a resource gave: its objects take the place of those that it named before. Without a target there is nothing to apply them. */
  give(parent: string, manifests: readonly AttachedManifest[]): void {
    if (this.#enabled) {
      this.#named.set(parent, manifests);
    }
  }

  /** Keys of all objects, sorted. */
  keys(): string[] {
    return this.#named.keys();
  }

  /** Keys of the objects of a resource. */
  of(parent: string): string[] {
    return this.#named.of(parent);
  }

  get(key: string): NamedObject | undefined {
    return this.#named.get(key);
  }

  /** The node of an object that a resource names. */
  node(key: string): GraphNode | undefined {
    const named = this.#named.get(key);
    const target = this.#graph.nodes.get(this.#graph.target ?? '');
    return (
      named &&
      target &&
      objectNode({
        key,
        manifest: named.manifest,
        parents: named.parents.map(parent => this.#graph.nodes.get(parent)!),
        target,
      })
    );
  }

  /** What an object depends on; empty for one that nobody names. */
  dependenciesOf(key: string): Dependencies {
    const named = this.#named.get(key);
    if (!named) {
      return [];
    }
    const { parents, manifest } = named;
    const origins = this.node(key)!.requestedBy;
    const places = parents.some(parent => this.#base.has(parent))
      ? [this.#graph.target!]
      : this.#placesOf(manifest.location);
    return [...new Set([...parents, ...places])].map(other => ({
      key: other,
      origins,
    }));
  }

  /** What objects of a resource wait for besides it, wherever they go. */
  placesFor(parent: string): string[] {
    return this.#base.has(parent)
      ? [this.#graph.target!].filter(key => key !== parent)
      : this.#placesOf('namespace');
  }

  /** Whether a node that depends on a parent waits for its objects. */
  concerns(key: string, parent: string): boolean {
    return !(this.#base.has(key) && this.#base.has(parent));
  }

  /** The objects that a node of the graph depends on, because it depends on a parent of them. */
  objectsBelow(key: string): Dependencies {
    return (this.#edges.get(key) ?? []).flatMap(({ to, origins }) =>
      this.concerns(key, to)
        ? this.#named.of(to).map(object => ({ key: object, origins }))
        : [],
    );
  }

  #placesOf(location: AttachedManifest['location']): string[] {
    return [
      this.#graph.target!,
      ...[...this.#places]
        .filter(([, locations]) => locations.includes(location))
        .map(([key]) => key),
    ];
  }
}
