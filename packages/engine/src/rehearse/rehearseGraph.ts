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

import { DefinitionSet } from '../model/Definitions';
import { DeploymentSet } from '../model/DeploymentSet';
import { EnvironmentIdentity } from '../model/Identity';
import { nodeOutputs } from '../model/NodeOutputs';
import { Problem } from '../model/Problem';
import { GraphNode, ResourceGraph } from '../model/ResourceGraph';
import { computeServices } from '../plan/computeServices';
import { GraphState } from '../plan/GraphState';
import { NodeResolution } from '../plan/resolveNode';
import { targetFirst } from '../plan/targetFirst';
import { ApplyOutputs, WorkloadService } from '../ports/Driver';
import { DriverRegistry } from '../ports/DriverRegistry';
import { Rehearsal, RehearsedNode } from './Rehearsal';
import { rehearsedDocument } from './rehearsedDocument';
import { outputReads } from './outputReads';
import { REHEARSAL_SCOPE } from './rehearsalScope';
import { rehearseNode } from './rehearseNode';
import { standInOutputs } from './standInOutputs';

/** @public */
export interface RehearseGraphOptions {
  environment: EnvironmentIdentity;
  set: DeploymentSet;
  definitions: DefinitionSet;
  /** Without errors. */
  graph: ResourceGraph;
  drivers: DriverRegistry;
  now: Date;
  /** Outputs by key of the node, for nodes whose driver is not called. Secrets that the node's type declares may be left out. */
  given?: ReadonlyMap<string, ApplyOutputs>;
  /** Names and ports of the workloads' services; without them the target is asked. */
  services?: Record<string, WorkloadService>;
}

/** Stands for the id of a deployment, since there is none. */
const DEPLOYMENT_ID = '${context.deployment.id}';

const NOTHING: ApplyOutputs = { values: {}, secrets: {} };

/**
 * Runs a graph without any effect: what every driver would get, and what comes of it as far as that can be known. Only drivers that compute are called; the outputs of
 * others are given, or texts stand for them. The same graph gives the same rehearsal.
 *
 * @public
 */
export async function rehearseGraph(
  options: RehearseGraphOptions,
): Promise<Rehearsal> {
  const { graph, definitions, given, services, now } = options;
  const state = new GraphState({
    ...options,
    scope: REHEARSAL_SCOPE,
    withObjects: false,
    rows: [],
  });
  state.startRun(DEPLOYMENT_ID);
  if (services) {
    state.setServices(services);
  }
  const standIns = standInOutputs({ graph, definitions });
  const nodes = new Map<string, RehearsedNode>();
  const problems: Problem[] = [];
  const shared = rehearsedDocument();
  for (const key of targetFirst(state)) {
    const node = graph.nodes.get(key)!;
    const assumed = standIns.get(key) ?? NOTHING;
    const resolution = state.resolve(node);
    const certain = isCertain(node, resolution, nodes);
    const rehearsed: RehearsedNode = {
      node,
      ...(resolution.kind === 'resolved' && { resolved: resolution.node }),
      certain,
      outputs: nodeOutputs(key, assumed),
      manifests: [],
      source: 'assumed',
    };
    if (resolution.kind === 'resolved') {
      const result = await rehearseNode({
        state,
        definitions,
        node,
        resolved: resolution.node,
        certain,
        given: given?.get(key),
        assumed,
        deploymentId: DEPLOYMENT_ID,
        now,
        shared,
      });
      if ('problem' in result) {
        problems.push(result.problem);
      } else {
        Object.assign(rehearsed, result);
      }
    } else if (resolution.kind === 'impossible') {
      problems.push(resolution.problem);
    }
    nodes.set(key, rehearsed);
    state.setOutputs(key, rehearsed.outputs, rehearsed.manifests);
    if (key === graph.target && !services) {
      await computeServices(state);
    }
  }
  return { nodes, problems };
}

/** Whether nothing that a node gets is assumed, and nothing in it is made of what is. */
function isCertain(
  node: GraphNode,
  resolution: NodeResolution,
  nodes: ReadonlyMap<string, RehearsedNode>,
): boolean {
  return (
    resolution.kind === 'resolved' &&
    !resolution.node.partial &&
    outputReads(node).every(read => {
      const { source, certain } = nodes.get(read.node)!;
      return source === 'given' || (source !== 'assumed' && certain);
    })
  );
}
