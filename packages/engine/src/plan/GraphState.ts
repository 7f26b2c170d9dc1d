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
import { EnvironmentIdentity } from '../model/Identity';
import { NodeOutputs } from '../model/NodeOutputs';
import { GraphEdge, GraphNode, ResourceGraph } from '../model/ResourceGraph';
import { Value } from '../model/Value';
import { DriverRegistry } from '../ports/DriverRegistry';
import { SecretScope } from '../ports/SecretStore';
import { EvaluationScope } from '../match/EvaluationScope';
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
  }

  /** Keys that each node of the graph depends on. */
  get dependencies(): ReadonlyMap<string, readonly string[]> {
    return this.#dependencies;
  }

  /** What a node depends on by the graph, with what made each edge, as rows record it. */
  dependenciesOf(key: string): ActiveResource['dependencies'] {
    return this.#edges
      .get(key)!
      .map(edge => ({ key: edge.to, origins: edge.origins }));
  }

  setOutputs(
    key: string,
    outputs: NodeOutputs,
    manifests: AttachedManifest[] = [],
  ): void {
    this.#outputs.set(key, outputs);
    this.#manifests.set(key, manifests);
  }

  /** From here on the id of the deployment is known; plans leave it unknown. */
  startRun(deploymentId: string): void {
    this.#deploymentId = deploymentId;
  }

  /** The outputs stay those of the row: nothing had to be done. */
  keepOutputs(key: string): void {
    const row = this.rows.get(key)!;
    this.setOutputs(key, openOutputs(row, this.scope), row.manifests);
  }

  setServices(services: Record<string, WorkloadService>): void {
    this.#services = services;
  }

  resolve(
    node: GraphNode,
    storeValues?: ReadonlyMap<string, string>,
  ): NodeResolution {
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
    if (this.graph.nodes.get(key)?.kind !== 'rollout') {
      return [];
    }
    const seen = new Set<string>([key]);
    const stack = [key];
    const manifests: AttachedManifest[] = [];
    for (let current = stack.pop(); current; current = stack.pop()) {
      for (const dependency of this.#dependencies.get(current) ?? []) {
        if (!seen.has(dependency)) {
          seen.add(dependency);
          stack.push(dependency);
        }
      }
    }
    for (const other of [...seen].sort()) {
      for (const manifest of this.#manifests.get(other) ?? []) {
        if (
          manifest.location === 'containers' ||
          manifest.location === 'volumes'
        ) {
          manifests.push(manifest);
        }
      }
    }
    return manifests;
  }
}
