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

import { JsonObject } from '@platform-orchestrator/score';
import { ActiveResource } from '../model/ActiveResource';
import { Plan, PlannedNode } from '../model/Plan';
import { Problem } from '../model/Problem';
import { canonicalJson } from '../model/canonicalJson';
import { identityText } from '../model/Identity';
import { GraphState } from '../plan/GraphState';
import { applyNode, NodeOutcome } from './applyNode';
import { awaitReady } from './awaitReady';
import { deleteNode } from './deleteNode';
import { problemOf } from './problemOf';
import { readStoreValues } from './readStoreValues';
import { RunContext } from './RunContext';
import { runTasks, Task } from './runTasks';

/** What a run of a plan came to. */
export interface PlanRun {
  problems: Problem[];
  /** Keys of rollouts that were applied: a deployment waits until they are ready. */
  rolledOut: string[];
  /** Keys that were not started because the run was stopped. */
  notStarted: string[];
}

/**
 * Does what a plan says: applies in the order of dependency, deletes after all that used the thing have ended without it.
 *
 * @param stop - aborts when nothing new may start
 * @param readyBy - until when rollouts may hold back the delete of what they used before
 */
export async function runPlan(options: {
  run: RunContext;
  state: GraphState;
  plan: Plan;
  concurrency: number;
  stop: AbortSignal;
  readyTimeout: number;
}): Promise<PlanRun> {
  const { run, state, plan, concurrency, stop } = options;
  const problems: Problem[] = [];
  const rolledOut: string[] = [];
  const byKey = new Map(plan.nodes.map(node => [node.key, node]));
  const tasks: Task[] = [];

  await keepChangedEdges({ run, state, plan });

  for (const node of plan.nodes) {
    if (node.action === 'retain') {
      await markRetained({ run, state, node });
    } else if (node.action === 'delete') {
      if (!node.blockedBy) {
        tasks.push(deleteTask(node));
      }
    } else if (node.action !== 'unchanged' && !node.blockedBy) {
      tasks.push(applyTask(node));
    }
  }

  const notRun = await runTasks({
    tasks,
    concurrency,
    groupLimit: driver => run.drivers.get(driver)?.capabilities.maxConcurrency,
    stop,
  });
  const blocked = [...notRun].filter(([, by]) => by.length > 0);
  const held = plan.nodes.filter(node => node.blockedBy);
  if (blocked.length + held.length > 0) {
    await run.store.append({
      deploymentId: run.deploymentId,
      token: run.token,
      entries: [
        ...blocked.map(([id, by]): [string, string[]] => [id, by]),
        ...held.map((node): [string, string[]] => [node.key, node.blockedBy!]),
      ]
        .filter(([id]) => byKey.has(id))
        .map(([node, by]) => ({
          at: run.clock.now(),
          kind: 'node.blocked' as const,
          node,
          body: { by },
        })),
    });
  }
  problems.push(...held.map(confirmationProblem));
  return {
    problems,
    rolledOut,
    notStarted: [...notRun]
      .filter(([id, by]) => by.length === 0 && byKey.has(id))
      .map(([id]) => id),
  };

  function applyTask(planned: PlannedNode): Task {
    return {
      id: planned.key,
      dependsOn: planned.dependsOn,
      ...(planned.driver && { group: planned.driver }),
      run: async () => {
        const outcome = await apply(planned);
        if (outcome.kind === 'failed') {
          problems.push(outcome.problem);
        } else if (outcome.kind === 'done' && planned.kind === 'rollout') {
          rolledOut.push(planned.key);
        }
        return outcome.kind !== 'failed';
      },
    };
  }

  function deleteTask(planned: PlannedNode): Task {
    const row = state.rows.get(planned.key)!;
    const users = [...state.rows.values()].filter(other =>
      other.dependencies.some(({ key }) => key === planned.key),
    );
    return {
      id: planned.key,
      dependsOn: users.map(user => user.key),
      ...(planned.driver && { group: planned.driver }),
      run: async () => {
        if (!(await usersAreReady(users))) {
          problems.push(leftForLater(planned));
          return false;
        }
        const outcome = await deleteNode({ run, row, action: 'delete' });
        if (outcome.kind === 'failed') {
          problems.push(outcome.problem);
        }
        return outcome.kind === 'done';
      },
    };
  }

  /** What a rollout used before goes only when the new one runs: until then the old one may still serve. */
  async function usersAreReady(users: ActiveResource[]): Promise<boolean> {
    if (run.environmentType.waitFor === 'applied') {
      return true;
    }
    const deadline = new Date(run.clock.now().getTime() + options.readyTimeout);
    for (const user of users) {
      const planned = byKey.get(user.key);
      if (user.kind === 'rollout' && planned?.action !== 'delete') {
        const row = await run.store.getResource(user.key);
        const runtime = row && (await awaitReady({ run, row, deadline, stop }));
        if (
          runtime?.health === 'degraded' ||
          runtime?.health === 'progressing'
        ) {
          return false;
        }
      }
    }
    return true;
  }

  async function apply(planned: PlannedNode): Promise<NodeOutcome> {
    const node = state.graph.nodes.get(planned.key)!;
    let row = state.rows.get(planned.key);
    if (planned.action === 'unknown') {
      return {
        kind: 'failed',
        problem: {
          code: 'driver/missing',
          message: `${identityText(planned.identity)} needs the driver ${
            planned.driver
          }, which is not installed`,
          node: planned.key,
          nextStep: 'Install the driver in the backend, then deploy again.',
        },
      };
    }
    try {
      const storeValues = await readStoreValues({
        expression: node.secrets,
        secrets: run.secrets,
        signal: run.signal,
      });
      const resolution = state.resolve(node, storeValues);
      if (resolution.kind !== 'resolved') {
        throw resolution.kind === 'impossible'
          ? new Error(resolution.problem.message)
          : new Error(
              `Its inputs are not known after everything that it depends on has run (waits for ${resolution.until})`,
            );
      }
      if (
        planned.mayBeUnchanged &&
        row?.fingerprint === resolution.node.fingerprint
      ) {
        await run.store.append({
          deploymentId: run.deploymentId,
          token: run.token,
          entries: [
            {
              at: run.clock.now(),
              kind: 'node.skipped',
              node: node.key,
              body: { reason: 'its inputs turned out unchanged' },
            },
          ],
        });
        state.keepOutputs(node.key);
        return { kind: 'skipped' };
      }
      if (planned.action === 'replace') {
        const outcome = await deleteNode({ run, row: row!, action: 'replace' });
        if (outcome.kind !== 'done') {
          return outcome;
        }
        row = undefined;
      }
      return await applyNode({
        run,
        state,
        node,
        resolved: resolution.node,
        row,
        action: planned.action,
      });
    } catch (error) {
      run.signal.throwIfAborted();
      return failWithoutCall({ run, planned, error });
    }
  }
}

/** A node that failed before its driver could be called. */
async function failWithoutCall(options: {
  run: RunContext;
  planned: PlannedNode;
  error: unknown;
}): Promise<NodeOutcome> {
  const { run, planned, error } = options;
  const problem = problemOf({ error, node: planned, redactor: run.redactor });
  await run.store.append({
    deploymentId: run.deploymentId,
    token: run.token,
    entries: [
      {
        at: run.clock.now(),
        kind: 'node.end',
        node: planned.key,
        body: {
          action: planned.action,
          ok: false,
          problem: problem as unknown as JsonObject,
        },
      },
    ],
  });
  return { kind: 'failed', problem };
}

/** An unchanged node whose edges changed gets an `end` without a call, before any delete: what it no longer uses may go. */
async function keepChangedEdges(options: {
  run: RunContext;
  state: GraphState;
  plan: Plan;
}): Promise<void> {
  const { run, state, plan } = options;
  for (const node of plan.nodes) {
    const row = state.rows.get(node.key);
    if (node.action !== 'unchanged' || !row) {
      continue;
    }
    const dependencies = state.dependenciesOf(node.key);
    const keys = (list: ActiveResource['dependencies']) =>
      canonicalJson(list.map(({ key }) => key).sort());
    if (keys(dependencies) !== keys(row.dependencies) || row.retained) {
      await run.store.append({
        deploymentId: run.deploymentId,
        token: run.token,
        entries: [
          {
            at: run.clock.now(),
            kind: 'node.end',
            node: node.key,
            body: { action: 'unchanged', ok: true, edges: 'changed' },
          },
        ],
        upsert: [{ ...row, dependencies, retained: false }],
      });
    }
  }
}

async function markRetained(options: {
  run: RunContext;
  state: GraphState;
  node: PlannedNode;
}): Promise<void> {
  const { run, state, node } = options;
  const row = state.rows.get(node.key)!;
  if (!row.retained) {
    await run.store.append({
      deploymentId: run.deploymentId,
      token: run.token,
      entries: [
        {
          at: run.clock.now(),
          kind: 'node.end',
          node: node.key,
          body: { action: 'retain', ok: true },
        },
      ],
      upsert: [{ ...row, retained: true }],
    });
  }
}

function confirmationProblem(node: PlannedNode): Problem {
  const keys = node.blockedBy!;
  return {
    code: 'deploy/unconfirmed',
    message: `${identityText(node.identity)} waits for confirmation of ${keys
      .map(key => key.slice(0, 8))
      .join(', ')}`,
    node: node.key,
    effect: 'It stays as it is; everything else was done.',
    nextStep: 'Make a plan, confirm the key there and deploy the plan.',
  };
}

function leftForLater(node: PlannedNode): Problem {
  return {
    code: 'deploy/delete-left',
    message: `${identityText(
      node.identity,
    )} was not deleted: a workload that used it is not ready without it yet`,
    node: node.key,
    effect: 'It is still there.',
    nextStep:
      'It is deleted by the next deployment that finds the workload ready.',
  };
}
