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
import { identityText } from '../model/Identity';
import { JsonValue } from '@platform-orchestrator/score';
import { Plan, PlanCounts, PlannedNode } from '../model/Plan';
import { GraphNode } from '../model/ResourceGraph';
import { ValueObject } from '../model/Value';
import { applyRequest } from './applyRequest';
import { decideAction, Decision } from './decideAction';
import { GraphState } from './GraphState';
import { orderNodes } from './orderNodes';
import { planRemovals } from './planRemovals';
import { previewDecision } from './previewDecision';
import { NodeResolution } from './resolveNode';
import { runPureDriver } from './runPureDriver';

/** What a plan is asked to do besides reaching the graph. */
export interface PlanRequest {
  /** Stateful keys that a person confirmed. */
  confirmed: ReadonlySet<string>;
  /** Keys that a person asked to delete. */
  prune: ReadonlySet<string>;
  /** The environment goes: stateful rows are deleted too, each confirmed by key. */
  everything: boolean;
}

/** A plan, and for each node what it would be given, where that is known. */
export interface PlanResult {
  plan: Plan;
  state: GraphState;
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
  await computeServices(state);

  const planned = new Map<string, PlannedNode>();
  const fingerprints: [string, JsonValue][] = [];
  for (const key of orderNodes(state.dependencies)) {
    const node = graph.nodes.get(key)!;
    const resolution = state.resolve(node);
    const decision = await previewDecision({
      state,
      node,
      resolution,
      decision: decideAction({
        node,
        row: rows.get(key),
        resolution,
        drivers,
        title,
      }),
      now,
    });
    await settleOutputs({ state, node, resolution, decision, now });
    const blockedBy = blockers({ state, node, decision, planned, request });
    planned.set(key, plannedNode({ state, node, decision, blockedBy }));
    fingerprints.push([
      key,
      resolution.kind === 'resolved' ? resolution.node.fingerprint : null,
    ]);
  }

  const removed = planRemovals({
    rows: [...rows.values()].filter(row => !graph.nodes.has(row.key)),
    prune: request.prune,
    everything: request.everything,
    confirmed: request.confirmed,
    drivers,
    title,
  });
  const nodes = [...planned.values(), ...removed];
  return {
    state,
    plan: {
      nodes,
      counts: countActions(nodes),
      hash: hashJson([
        nodes.map(node => [
          node.key,
          node.action,
          node.mayBeUnchanged ?? false,
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

/** Names and ports of the workloads' services, where the target computes them and its inputs are known. */
export async function computeServices(state: GraphState): Promise<void> {
  const { graph, environment } = state;
  const rollouts = [...graph.nodes.values()].filter(
    node => node.kind === 'rollout',
  );
  const driver = state.drivers.get(rollouts[0]?.driver ?? '');
  if (!driver?.services) {
    return;
  }
  const target = graph.target ? graph.nodes.get(graph.target) : undefined;
  const resolution = target && state.resolve(target);
  if (resolution && resolution.kind !== 'resolved') {
    return;
  }
  const services = await driver.services({
    context: {
      application: { id: environment.application },
      environment: {
        id: environment.environment,
        type: environment.environmentType,
        uid: environment.uid,
      },
    },
    inputs: resolution?.node.inputs ?? {},
    workloads: Object.fromEntries(
      rollouts.map(node => [
        node.workload!,
        { key: node.key, workload: state.set.workloads[node.workload!] },
      ]),
    ),
  });
  state.setServices(services);
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
    const outputs = await runPureDriver({
      driver,
      request: applyRequest({
        node,
        resolved: resolution.node,
        environment: state.environment,
        deploymentId: '',
      }),
      now,
    });
    if (outputs) {
      state.setOutputs(node.key, outputs);
    }
  }
}

/** Nodes that stand for themselves: the target, and workloads that no definition patches. */
export function makesNoCall(node: GraphNode): boolean {
  return node.kind === 'target' || (node.kind === 'workload' && !node.driver);
}

/** The outputs of a node that makes no call: a target's are its inputs, a workload has none. */
export function ownOutputs(
  node: GraphNode,
  resolved: { inputs: ValueObject; secrets: ValueObject },
): { values: ValueObject; secrets: ValueObject } {
  return node.kind === 'target'
    ? { values: resolved.inputs, secrets: resolved.secrets }
    : { values: {}, secrets: {} };
}

/** Keys that hold a node back: its own, when it is stateful and would be replaced without confirmation, and those that hold back what it needs. */
function blockers(options: {
  state: GraphState;
  node: GraphNode;
  decision: Decision;
  planned: ReadonlyMap<string, PlannedNode>;
  request: PlanRequest;
}): string[] {
  const { state, node, decision, planned, request } = options;
  if (decision.action === 'unchanged') {
    return [];
  }
  const keys = new Set(
    state.dependencies
      .get(node.key)!
      .flatMap(key => planned.get(key)!.blockedBy ?? []),
  );
  if (
    (decision.action === 'replace' || decision.destroys) &&
    node.stateful &&
    !request.confirmed.has(node.key)
  ) {
    keys.add(node.key);
  }
  return [...keys].sort();
}

function plannedNode(options: {
  state: GraphState;
  node: GraphNode;
  decision: Decision;
  blockedBy: string[];
}): PlannedNode {
  const { state, node, decision, blockedBy } = options;
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
    ...(blockedBy.length > 0 && { blockedBy }),
    dependsOn: [...state.dependencies.get(node.key)!],
    requestedBy: node.requestedBy,
    preview:
      decision.action === 'unchanged' ||
      decision.action === 'create' ||
      makesNoCall(node)
        ? 'not-needed'
        : decision.previewed
        ? 'previewed'
        : 'not-previewable',
  };
}

/** How many nodes have each action. */
export function countActions(nodes: readonly PlannedNode[]): PlanCounts {
  const counts: PlanCounts = {
    create: 0,
    update: 0,
    replace: 0,
    delete: 0,
    unchanged: 0,
    retain: 0,
    adopt: 0,
    unknown: 0,
  };
  for (const node of nodes) {
    counts[node.action] += 1;
  }
  return counts;
}

/** `postgres db` for people: type and the last part of the id. */
function nodeTitles(state: GraphState): Map<string, string> {
  const titles = new Map<string, string>();
  for (const { key, identity } of [
    ...state.rows.values(),
    ...state.graph.nodes.values(),
  ]) {
    const name = identity.id.split('.').pop()!;
    titles.set(
      key,
      name === identity.type
        ? identityText(identity)
        : `${identity.type} ${name}`,
    );
  }
  return titles;
}
