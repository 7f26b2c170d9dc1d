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

import { ActiveResource } from '../model/ActiveResource';
import { Health } from '../model/Deployment';
import { nodeOutputs, NodeOutputs, secretPaths } from '../model/NodeOutputs';
import { Problem } from '../model/Problem';
import { maskValue, revealValue } from '../model/Value';
import { GraphNode } from '../model/ResourceGraph';
import { applyRequest } from '../plan/applyRequest';
import { computeServices } from '../plan/computeServices';
import { GraphState } from '../plan/GraphState';
import { sealManifests } from '../plan/objects/sealedManifests';
import { makesNoCall, ownOutputs } from '../plan/ownOutputs';
import { sealSecretOutputs } from '../plan/openOutputs';
import { previousResult } from '../plan/previousResult';
import { ResolvedNode } from '../plan/ResolvedNode';
import { ApplyResult } from '../ports/Driver';
import { JsonObject } from '@platform-orchestrator/score';
import { sealRequest } from './beginRequest';
import { callDriver } from './callDriver';
import { deadlineOf } from './deadlineOf';
import { checkManifests } from './checkManifests';
import { checkOutputs } from './checkOutputs';
import { problemOf } from './problemOf';
import { RunContext } from './RunContext';

/** A node of a graph, or what a row tells of one. */
export type NodeToApply = Omit<GraphNode, 'definition'> & {
  definition?: { name: string; version: string };
};

/** How a node ended. */
export type NodeOutcome =
  | { kind: 'done' }
  | { kind: 'skipped' }
  | { kind: 'failed'; problem: Problem };

/**
 * Provisions one node: a durable `begin`, the driver's `apply`, a durable `end` (journal rules 1 and 2). Its outputs are known to the nodes
 * after it only then.
 */
export async function applyNode(options: {
  run: RunContext;
  state: GraphState;
  node: NodeToApply;
  resolved: ResolvedNode;
  row: ActiveResource | undefined;
  action: string;
  /** Called when the driver has answered: the rest is only written down. */
  onAnswer?: () => void;
}): Promise<NodeOutcome> {
  const { run, state, node, resolved, row, action, onAnswer } = options;
  const { store, clock, scope, redactor, deploymentId, token } = run;
  redactor.learn(resolved.inputs);
  redactor.learn(resolved.secrets);
  redactor.learn(resolved.params);
  if (resolved.rollout) {
    redactor.learn(resolved.rollout.variables);
    Object.values(resolved.rollout.files).forEach(files =>
      Object.values(files).forEach(
        file => 'text' in file && redactor.learn(file.text),
      ),
    );
  }
  const dependencies = state.dependenciesOf(node.key);
  const begun: ActiveResource = {
    ...newRow({ run, node, row }),
    state: 'pending',
    ...(node.driver && { driver: node.driver }),
    definition: node.definition && {
      name: node.definition.name,
      version: node.definition.version,
    },
    host: isLocal(run, node) ? run.host : undefined,
    request: sealRequest({ key: node.key, resolved, dependencies, scope }),
    dependencies: mergeDependencies(row?.dependencies ?? [], dependencies),
  };
  const startedAt = clock.now();
  await store.append({
    deploymentId,
    token,
    entries: [
      {
        at: startedAt,
        kind: 'node.begin',
        node: node.key,
        body: {
          action,
          deadline: deadlineOf(run, startedAt),
          params: maskValue(resolved.params),
          inputs: maskValue(resolved.inputs),
        },
      },
    ],
    upsert: [begun],
  });

  const end = async (
    ended: ActiveResource,
    body: JsonObject,
  ): Promise<void> => {
    const at = clock.now();
    await store.append({
      deploymentId,
      token,
      entries: [
        {
          at,
          kind: 'node.end',
          node: node.key,
          body: {
            action,
            ...body,
            milliseconds: at.getTime() - startedAt.getTime(),
          },
        },
      ],
      upsert: [{ ...ended, updatedAt: at }],
    });
  };

  let result: ApplyResult;
  try {
    result = await provision({ run, state, node, resolved, row });
  } catch (error) {
    run.signal.throwIfAborted();
    const problem = problemOf({ error, node, redactor });
    await end(
      { ...begun, state: 'failed' },
      { ok: false, problem: problem as unknown as JsonObject },
    );
    return { kind: 'failed', problem };
  } finally {
    onAnswer?.();
  }
  // a store that fails here stops the run: the call has taken effect, and the next owner finds it begun
  const outputs = nodeOutputs(node.key, result.outputs);
  redactor.learn(outputs.secrets);
  await end(
    activeRow({ run, node, begun, resolved, result, outputs, dependencies }),
    { ok: true },
  );
  state.setOutputs(node.key, outputs, result.manifests ?? []);
  if (node.key === state.graph.target) {
    await computeServices(state);
  }
  return { kind: 'done' };
}

async function provision(options: {
  run: RunContext;
  state: GraphState;
  node: NodeToApply;
  resolved: ResolvedNode;
  row: ActiveResource | undefined;
}): Promise<ApplyResult> {
  const { run, state, node, resolved, row } = options;
  if (makesNoCall(node)) {
    const own = ownOutputs(node, resolved);
    return {
      outputs: {
        values: own.values as JsonObject,
        secrets: revealValue(own.secrets) as JsonObject,
      },
    };
  }
  const driver = run.drivers.get(node.driver!)!;
  const previous = row && previousResult(row, run.scope);
  const result = await callDriver({
    run,
    key: node.key,
    call: context =>
      driver.apply(
        applyRequest({
          node,
          resolved,
          environment: state.environment,
          deploymentId: run.deploymentId,
          ...(previous && { previous }),
        }),
        context,
      ),
  });
  checkManifests({ result, driver });
  checkOutputs({
    result,
    type: run.resourceTypes.get(node.identity.type),
    driver: driver.id,
  });
  return result;
}

function newRow(options: {
  run: RunContext;
  node: NodeToApply;
  row: ActiveResource | undefined;
}): ActiveResource {
  const { run, node, row } = options;
  const now = run.clock.now();
  return {
    comparable: {},
    outputs: {},
    secretNames: [],
    manifests: [],
    createdAt: now,
    ...row,
    key: node.key,
    environmentUid: run.environment.uid,
    identity: node.identity,
    kind: node.kind,
    ...(node.workload && { workload: node.workload }),
    state: 'pending',
    stateful: node.stateful,
    dependencies: row?.dependencies ?? [],
    health: row?.health ?? 'unknown',
    retained: false,
    updatedAt: now,
    deploymentId: run.deploymentId,
  };
}

function activeRow(options: {
  run: RunContext;
  node: NodeToApply;
  begun: ActiveResource;
  resolved: ResolvedNode;
  result: ApplyResult;
  outputs: NodeOutputs;
  dependencies: ActiveResource['dependencies'];
}): ActiveResource {
  const { run, node, begun, resolved, result, outputs, dependencies } = options;
  const { secrets: _, cookie: __, ...kept } = begun;
  const secrets = sealSecretOutputs(node.key, outputs.secrets, run.scope);
  return {
    ...kept,
    state: 'active',
    fingerprint: resolved.fingerprint,
    comparable: resolved.comparable,
    outputs: result.outputs.values,
    secretNames: secretPaths(outputs),
    ...(secrets && { secrets }),
    ...(result.cookie && {
      cookie: run.scope.seal(result.cookie, `resource/${node.key}/cookie`),
    }),
    manifests: sealManifests(node.key, result.manifests ?? [], run.scope),
    dependencies,
    // what rolls out now is not ready before the target says so
    health: node.kind === 'rollout' ? firstHealth(run) : 'healthy',
  };
}

/** Whether it runs on this machine and nowhere else: its row says so from the first `begin` on. */
function isLocal(run: RunContext, node: NodeToApply): boolean {
  const driver = run.drivers.get(node.driver ?? '');
  return node.kind === 'rollout' && !!driver?.capabilities.local;
}

/** Nobody waits for a rollout where accepted is enough. */
function firstHealth({ environmentType }: RunContext): Health {
  return environmentType.waitFor === 'applied' ? 'unknown' : 'progressing';
}

// Until the new apply has ended the thing may still use what it used before.
function mergeDependencies(
  before: ActiveResource['dependencies'],
  after: ActiveResource['dependencies'],
): ActiveResource['dependencies'] {
  const keys = new Set(after.map(({ key }) => key));
  return [...after, ...before.filter(({ key }) => !keys.has(key))];
}
