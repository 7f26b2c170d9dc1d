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
import { identityText } from '../model/Identity';
import { PlannedNode } from '../model/Plan';
import { Problem } from '../model/Problem';
import { GraphNode } from '../model/ResourceGraph';
import { ResolvedNode } from '../plan/ResolvedNode';
import { applyNode, NodeOutcome } from './applyNode';
import { deleteNode } from './deleteNode';
import { withDependencies } from './keepPlanned';
import { PlanExecution } from './PlanExecution';
import { problemOf } from './problemOf';
import { readStoreValues } from './readStoreValues';

/**
 * Does what the plan says for a wanted node: resolves it with what is known now, skips it if it turned out equal, deletes it first if it is
 * replaced.
 *
 * @param onAnswer - called when the driver has answered: the rest is only written down
 */
export async function applyPlanned(
  execution: PlanExecution,
  planned: PlannedNode,
  onAnswer: () => void,
): Promise<NodeOutcome> {
  const { run, state } = execution;
  const node = state.nodeOf(planned.key);
  let row = state.rows.get(planned.key);
  if (planned.action === 'unknown') {
    return failWithoutCall(execution, planned, missingDriver(planned));
  }
  if (!node) {
    await skip(execution, planned, { reason: 'no resource names it any more' });
    return { kind: 'skipped' };
  }
  let resolved: ResolvedNode | Problem;
  try {
    resolved = await resolveNow(execution, node);
  } catch (error) {
    run.signal.throwIfAborted();
    const { redactor } = run;
    resolved = problemOf({ error, node: planned, redactor });
  }
  if ('code' in resolved) {
    return failWithoutCall(execution, planned, resolved);
  }
  if (planned.mayBeUnchanged && row?.fingerprint === resolved.fingerprint) {
    await skip(execution, planned, {
      reason: 'its inputs turned out unchanged',
      row: withDependencies(row, state.dependenciesOf(planned.key)),
    });
    state.keepOutputs(planned.key);
    return { kind: 'skipped' };
  }
  if (planned.action === 'replace') {
    const outcome = await deleteNode({ run, row: row!, action: 'replace' });
    if (outcome.kind !== 'done') {
      return outcome;
    }
    row = undefined;
  }
  return applyNode({
    run,
    state,
    node,
    resolved,
    row,
    action: planned.action,
    onAnswer,
  });
}

async function resolveNow(
  { run, state }: PlanExecution,
  node: GraphNode,
): Promise<ResolvedNode | Problem> {
  const storeValues = await readStoreValues({
    expression: node.secrets,
    secrets: run.secrets,
    signal: run.signal,
  });
  const resolution = state.resolve(node, storeValues);
  switch (resolution.kind) {
    case 'resolved':
      return resolution.node;
    case 'impossible':
      return resolution.problem;
    default:
      throw new Error(
        `Its inputs are still not known, although everything that it depends on has run (waits for ${resolution.until})`,
      );
  }
}

async function skip(
  { run }: PlanExecution,
  planned: PlannedNode,
  { reason, row }: { reason: string; row?: ActiveResource | undefined },
): Promise<void> {
  await run.store.append({
    deploymentId: run.deploymentId,
    token: run.token,
    entries: [
      {
        at: run.clock.now(),
        kind: 'node.skipped',
        node: planned.key,
        body: { reason },
      },
    ],
    ...(row && { upsert: [row] }),
  });
}

/** A node that failed before its driver could be called: its thing is as it was. */
async function failWithoutCall(
  { run }: PlanExecution,
  planned: PlannedNode,
  problem: Problem,
): Promise<NodeOutcome> {
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

function missingDriver(planned: PlannedNode): Problem {
  return {
    code: 'driver/missing',
    message: `${identityText(planned.identity)} needs the driver ${
      planned.driver
    }, which is not installed`,
    node: planned.key,
    nextStep: 'Install the driver in the backend, then deploy again.',
  };
}
