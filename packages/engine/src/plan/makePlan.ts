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

import { hashJson } from '../model/canonicalJson';
import { JsonValue } from '@platform-orchestrator/score';
import { Plan, PlannedNode } from '../model/Plan';
import { Problem } from '../model/Problem';
import { GraphNode } from '../model/ResourceGraph';
import { applyRequest } from './applyRequest';
import { computeServices } from './computeServices';
import { countActions } from './countActions';
import { decideAction, Decision } from './decideAction';
import { GraphState } from './GraphState';
import { objectDecision } from './objects/objectDecision';
import { nodeTitles } from './nodeTitles';
import { makesNoCall, ownOutputs } from './ownOutputs';
import { planRemovals } from './planRemovals';
import { previewDecision } from './previewDecision';
import { previousResult } from './previousResult';
import { NodeResolution } from './resolveNode';
import { inOrder, spreadBlocks } from './planOrder';
import { runPureDriver } from './runPureDriver';
import { targetFirst } from './targetFirst';

/** What a plan is asked to do besides reaching the graph. */
export interface PlanRequest {
  /** Stateful keys that a person confirmed. */
  confirmed: ReadonlySet<string>;
  /** Keys that a person asked to delete. */
  prune: ReadonlySet<string>;
  /** Keys that stay outside, and are managed no more. */
  detach?: ReadonlySet<string>;
  /** The environment goes: stateful rows are deleted too, each confirmed by key. */
  everything: boolean;
}

/** A plan, and what makes it impossible. */
export interface PlanResult {
  plan: Plan;
  /** Inputs that can never have a value: nothing may run before they are mended. */
  problems: Problem[];
}

/**
 * Compares the wanted graph with the rows of the environment, node by node in the order of dependency.
 *
 * @remarks
 * Outputs of unchanged nodes come from their rows, those of drivers that only compute from running them; outputs of nodes that will change
 * are unknown, and so is what refers to them.
 */
export async function makePlan(options: {
  state: GraphState;
  request: PlanRequest;
  now: Date;
}): Promise<PlanResult> {
  const { state, request, now } = options;
  const { graph, rows, drivers } = state;
  const titles = nodeTitles(state);
  const title = (key: string) => titles.get(key) ?? key.slice(0, 8);

  const planned = new Map<string, PlannedNode>();
  const fingerprints: [string, JsonValue][] = [];
  const problems: Problem[] = [];

  const planNode = async (node: GraphNode): Promise<void> => {
    const { key } = node;
    const resolution = state.resolve(node);
    const decision = await previewDecision({
      state,
      node,
      resolution,
      decision: objectDecision({
        state,
        title,
        key,
        decision: decideAction({
          node,
          row: rows.get(key),
          resolution,
          drivers,
          title,
        }),
      }),
      now,
    });
    if (resolution.kind === 'impossible') {
      problems.push(resolution.problem);
    }
    if (graph.nodes.has(key)) {
      await settleOutputs({ state, node, resolution, decision, now });
    }
    planned.set(key, plannedNode({ state, node, decision, request }));
    fingerprints.push([
      key,
      resolution.kind === 'resolved' ? resolution.node.fingerprint : null,
    ]);
  };

  for (const key of targetFirst(state)) {
    await planNode(graph.nodes.get(key)!);
    if (key === graph.target) {
      await computeServices(state);
    }
    if (!state.isSettled(key)) {
      state.expectObjects(key);
    }
  }
  for (const key of state.objects.keys()) {
    await planNode(state.nodeOf(key)!);
  }

  const removed = planRemovals({
    rows: [...rows.values()].filter(({ key }) => !planned.has(key)),
    prune: request.prune,
    ...(request.detach && { detach: request.detach }),
    everything: request.everything,
    confirmed: request.confirmed,
    drivers,
    title,
  });
  const nodes = [
    ...spreadBlocks(inOrder([...planned.values()], state)),
    ...removed,
  ];
  return {
    problems,
    plan: {
      nodes,
      counts: countActions(nodes),
      hash: hashJson([
        nodes.map(node => [
          node.key,
          node.action,
          node.mayBeUnchanged ?? false,
          node.detaches ?? false,
          node.until ?? null,
        ]),
        fingerprints,
      ]),
      warnings: graph.problems
        .filter(problem => problem.severity === 'warning')
        .map(problem => problem.message),
    },
  };
}

/** Makes a node's outputs known where they are known before it runs. */
async function settleOutputs(options: {
  state: GraphState;
  node: GraphNode;
  resolution: NodeResolution;
  decision: Decision;
  now: Date;
}): Promise<void> {
  const { state, node, resolution, decision, now } = options;
  if (decision.action === 'unchanged') {
    state.keepOutputs(node.key);
    return;
  }
  if (resolution.kind !== 'resolved') {
    return;
  }
  if (makesNoCall(node)) {
    state.setOutputs(node.key, ownOutputs(node, resolution.node));
    return;
  }
  const driver = state.drivers.get(node.driver ?? '');
  if (driver?.capabilities.pure && !resolution.node.partial) {
    const row = state.rows.get(node.key);
    const previous = row && previousResult(row, state.scope);
    const computed = await runPureDriver({
      driver,
      request: applyRequest({
        node,
        resolved: resolution.node,
        environment: state.environment,
        deploymentId: '',
        ...(previous && { previous }),
      }),
      now,
    });
    if (computed) {
      state.setOutputs(node.key, computed.outputs, computed.manifests);
    }
  }
}

function plannedNode(options: {
  state: GraphState;
  node: GraphNode;
  decision: Decision;
  request: PlanRequest;
}): PlannedNode {
  const { state, node, decision, request } = options;
  const isDangerous =
    decision.action === 'adopt' ||
    ((decision.action === 'replace' || decision.destroys) && node.stateful);
  const mustConfirm = isDangerous && !request.confirmed.has(node.key);
  return {
    key: node.key,
    identity: node.identity,
    kind: node.kind,
    ...(node.workload && { workload: node.workload }),
    action: decision.action,
    reasons: decision.reasons,
    changes: decision.changes,
    ...(decision.mayBeUnchanged && { mayBeUnchanged: true }),
    ...(decision.until && { until: decision.until }),
    ...(node.definition && { definition: node.definition }),
    ...(node.driver && { driver: node.driver }),
    stateful: node.stateful,
    ...(mustConfirm && { blockedBy: [node.key] }),
    dependsOn: state.dependenciesOf(node.key).map(({ key }) => key),
    requestedBy: node.requestedBy,
    preview: previewOf(node, decision),
  };
}

function previewOf(
  node: GraphNode,
  decision: Decision,
): PlannedNode['preview'] {
  if (decision.previewed) {
    return 'previewed';
  }
  const needed =
    decision.action !== 'unchanged' &&
    decision.action !== 'create' &&
    !makesNoCall(node);
  return needed ? 'not-previewable' : 'not-needed';
}
