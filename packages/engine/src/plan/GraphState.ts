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

import { WorkloadService } from '../ports/Driver';
import { ActiveResource, AttachedManifest } from '../model/ActiveResource';
import { ResourceType } from '../model/Definitions';
import { DeploymentSet } from '../model/DeploymentSet';
import { EnvironmentIdentity, identityText } from '../model/Identity';
import { NodeOutputs } from '../model/NodeOutputs';
import { GraphEdge, GraphNode, ResourceGraph } from '../model/ResourceGraph';
import { Value } from '../model/Value';
import { DriverRegistry } from '../ports/DriverRegistry';
import { SecretScope } from '../ports/SecretStore';
import { EvaluationScope } from '../match/EvaluationScope';
import { isObject } from './objects/objectIdentity';
import { mayNameObjects } from './objects/mayNameObjects';
import { ObjectGraph } from './objects/ObjectGraph';
import { objectProblem } from './objects/objectProblem';
import { openManifests } from './objects/sealedManifests';
import { openOutputs } from './openOutputs';
import { NodeResolution, resolveNode } from './resolveNode';
import { scoreContext } from './scoreContext';

/** What is known of a graph's nodes while it is planned or run: outputs of those that are settled. */
export class GraphState {
  readonly environment: EnvironmentIdentity;
  readonly set: DeploymentSet;
  readonly graph: ResourceGraph;
  readonly drivers: DriverRegistry;
  readonly scope: SecretScope;
  readonly rows: ReadonlyMap<string, ActiveResource>;
  /** Objects that nodes name. */
  readonly objects: ObjectGraph;
  readonly #sharedValues: ReadonlyMap<string, Value>;
  readonly #resourceTypes: ReadonlyMap<string, ResourceType>;
  readonly #dependencies: Map<string, string[]>;
  readonly #edges: Map<string, GraphEdge[]>;
  readonly #outputs = new Map<string, NodeOutputs>();
  readonly #manifests = new Map<string, AttachedManifest[]>();
  #deploymentId: string | undefined;
  #services: Record<string, WorkloadService> | undefined;

  constructor(options: {
    environment: EnvironmentIdentity;
    set: DeploymentSet;
    graph: ResourceGraph;
    drivers: DriverRegistry;
    scope: SecretScope;
    rows: readonly ActiveResource[];
    sharedValues?: ReadonlyMap<string, Value>;
    /** Whether resources get the objects that they name; else only what is in the graph counts. @defaultValue true */
    withObjects?: boolean;
    /** What params must fit; missing where stand-ins take the place of outputs. */
    resourceTypes?: ReadonlyMap<string, ResourceType>;
  }) {
    this.environment = options.environment;
    this.set = options.set;
    this.graph = options.graph;
    this.drivers = options.drivers;
    this.scope = options.scope;
    this.#sharedValues = options.sharedValues ?? new Map();
    this.#resourceTypes = options.resourceTypes ?? new Map();
    this.rows = new Map(options.rows.map(row => [row.key, row]));
    const keys = [...options.graph.nodes.keys()];
    this.#dependencies = new Map(keys.map(key => [key, []]));
    this.#edges = new Map(keys.map(key => [key, []]));
    for (const edge of options.graph.edges) {
      this.#dependencies.get(edge.from)!.push(edge.to);
      this.#edges.get(edge.from)!.push(edge);
    }
    this.objects = new ObjectGraph({
      graph: options.graph,
      environmentUid: options.environment.uid,
      edges: this.#edges,
      enabled: options.withObjects ?? true,
    });
  }

  /** Keys that each node of the graph depends on, without objects. */
  get dependencies(): ReadonlyMap<string, readonly string[]> {
    return this.#dependencies;
  }

  /** What a node depends on by the graph, with what made each edge, as rows record it. */
  dependenciesOf(key: string): ActiveResource['dependencies'] {
    const edges = this.#edges.get(key);
    if (!edges) {
      return this.objects.get(key)
        ? this.objects.dependenciesOf(key)
        : this.rows.get(key)?.dependencies ?? [];
    }
    const own = edges.map(({ to, origins }) => ({ key: to, origins }));
    const objects = this.objects.objectsBelow(key);
    return objects.length > 0 ? withoutDuplicates([...own, ...objects]) : own;
  }

  /** A node of the graph, or an object that one of them names. */
  nodeOf(key: string): GraphNode | undefined {
    return this.graph.nodes.get(key) ?? this.objects.node(key);
  }

  /** Whether it is known what a node gives. */
  isSettled(key: string): boolean {
    return this.#outputs.has(key);
  }

  /** Until a node has run, its objects are those that it named the last time. */
  expectObjects(key: string): void {
    const row = this.rows.get(key);
    if (row) {
      this.objects.give(key, openManifests(row, this.scope));
    }
  }

  setOutputs(
    key: string,
    outputs: NodeOutputs,
    manifests: AttachedManifest[] = [],
  ): void {
    this.#outputs.set(key, outputs);
    this.#manifests.set(key, manifests);
    this.objects.give(key, manifests);
  }

  /** From here on the id of the deployment is known; plans leave it unknown. */
  startRun(deploymentId: string): void {
    this.#deploymentId = deploymentId;
  }

  /** The outputs stay those of the row: nothing had to be done. */
  keepOutputs(key: string): void {
    const row = this.rows.get(key)!;
    this.setOutputs(
      key,
      openOutputs(row, this.scope),
      openManifests(row, this.scope),
    );
  }

  setServices(services: Record<string, WorkloadService>): void {
    this.#services = services;
  }

  resolve(
    node: GraphNode,
    storeValues?: ReadonlyMap<string, string>,
  ): NodeResolution {
    const problem = objectProblem({ node, state: this });
    if (problem) {
      return { kind: 'impossible', problem };
    }
    const until = this.#unknownParts(node);
    if (until !== undefined) {
      return { kind: 'unknown', until };
    }
    const driver = this.drivers.get(node.driver ?? '');
    const code = driver?.inputs.code;
    return resolveNode({
      node,
      ...(code && { code }),
      readScore: inputs => {
        const parts = driver?.readsScore?.(inputs) ?? [];
        const { set } = this;
        const services = this.#services ?? {};
        return parts.length > 0
          ? scoreContext({ node, set, services, parts })
          : undefined;
      },
      set: this.set,
      lookups: this.#lookups(),
      manifests: this.#manifestsFor(node.key),
      volumes: this.#volumesFor(node.key),
      workloadOutputs: this.#outputs.get(this.#patchOf(node)?.key ?? ''),
      scope: this.scope,
      type: this.#resourceTypes.get(node.identity.type),
      ...(storeValues && { storeValues }),
    });
  }

  #lookups(): Omit<EvaluationScope, 'readStore'> {
    return {
      outputsOf: key => this.#outputs.get(key),
      sharedValue: name => this.#sharedValues.get(name),
      ...(this.#services && {
        services: (workload: string) => this.#services![workload],
      }),
      ...(this.graph.target && { target: this.graph.target }),
      ...(this.#deploymentId && { deploymentId: this.#deploymentId }),
    };
  }

  /** Pod parts that nodes below this one attach; only rollouts take them. */
  #manifestsFor(key: string): AttachedManifest[] {
    return this.#below(key)
      .sort()
      .flatMap(other => this.#manifests.get(other) ?? [])
      .filter(manifest => !isObject(manifest));
  }

  /** Names of the volumes that nodes below this one add to the pod, by identity. */
  #volumesFor(key: string): Map<string, string> {
    return new Map(
      this.#below(key).flatMap(other => {
        const volume = this.#manifests
          .get(other)
          ?.find(({ location }) => location === 'volumes');
        const { identity } = this.graph.nodes.get(other)!;
        return volume
          ? [[identityText(identity), String(volume.object.name)]]
          : [];
      }),
    );
  }

  /** A node that may change the rollout, or attach parts of the pod, and has not run. */
  #unknownParts(node: GraphNode): string | undefined {
    const patch = this.#patchOf(node)?.key;
    return this.#below(node.key)
      .sort()
      .find(
        other =>
          !this.#outputs.has(other) &&
          (other === patch ||
            mayNameObjects(this, this.graph.nodes.get(other)!)),
      );
  }

  /** The node whose output `update` changes what a rollout runs. */
  #patchOf({ key, kind, workload }: GraphNode): GraphNode | undefined {
    return kind === 'rollout'
      ? (this.#dependencies.get(key) ?? [])
          .map(other => this.graph.nodes.get(other)!)
          .find(
            other => other.kind === 'workload' && other.workload === workload,
          )
      : undefined;
  }

  /** All that a rollout depends on, directly or through others; nothing for other nodes. */
  #below(key: string): string[] {
    if (this.graph.nodes.get(key)?.kind !== 'rollout') {
      return [];
    }
    const seen = new Set(this.#dependencies.get(key));
    for (const other of seen) {
      this.#dependencies.get(other)!.forEach(next => seen.add(next));
    }
    return [...seen];
  }
}

function withoutDuplicates(
  dependencies: ActiveResource['dependencies'],
): ActiveResource['dependencies'] {
  return [...new Map(dependencies.map(item => [item.key, item])).values()];
}
