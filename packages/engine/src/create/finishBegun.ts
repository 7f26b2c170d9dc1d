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
import { GraphState } from '../plan/GraphState';
import { applyNode, NodeToApply } from './applyNode';
import { openRequest } from './beginRequest';
import { deleteNode } from './deleteNode';
import { BegunCall, readBegun } from './readBegun';
import { fillStoreValues } from './readStoreValues';
import { RunContext } from './RunContext';
import { runTasks } from './runTasks';

/**
 * Ends what a crash left begun (journal rule 6): a delete is done again; an apply is done again with the same key and the inputs of its
 * `begin`, whatever definitions say now. Failures stay with their rows: the plan that follows tries again.
 *
 * @remarks A call of a process that is not proven to be gone may still go on: its node is touched only after the deadline of its `begin` (rule 4).
 */
export async function finishBegun(options: {
  run: RunContext;
  state: GraphState;
  rows: readonly ActiveResource[];
  concurrency: number;
}): Promise<void> {
  const { run, state, concurrency } = options;
  const rows = options.rows.filter(
    row =>
      (row.state === 'deleting' || row.state === 'pending') &&
      (row.driver === undefined || run.drivers.get(row.driver)),
  );
  const calls = rows.length > 0 ? await readBegun(run) : new Map();
  await runTasks({
    tasks: rows.map(row => ({
      id: row.key,
      dependsOn: [],
      ...(row.driver && { group: row.driver }),
      run: async () => {
        await awaitEnd(run, calls.get(row.key));
        await (row.state === 'deleting'
          ? deleteNode({ run, row, action: 'delete' })
          : applyAgain(run, state, row));
        return true;
      },
    })),
    concurrency,
    slots: run.slots,
    stop: run.signal,
  });
  run.signal.throwIfAborted();
}

async function awaitEnd(
  run: RunContext,
  call: BegunCall | undefined,
): Promise<void> {
  if (call && call.owner !== run.owner && !run.isGone(call.owner)) {
    const left = call.deadline.getTime() - run.clock.now().getTime();
    if (left > 0) {
      await run.clock.sleep(left, run.signal);
    }
  }
}

async function applyAgain(
  run: RunContext,
  state: GraphState,
  row: ActiveResource,
): Promise<void> {
  const { dependencies: _, ...request } = openRequest(row, run.scope);
  const secrets = await fillStoreValues({
    value: request.secrets,
    secrets: run.secrets,
    signal: run.signal,
  });
  await applyNode({
    run,
    state,
    node: begunNode(row),
    resolved: { ...request, secrets, partial: false },
    row,
    action: row.fingerprint === undefined ? 'create' : 'update',
  });
}

/** The node as far as its row tells: enough to call its driver. */
function begunNode(row: ActiveResource): NodeToApply {
  const nothing = { kind: 'object' as const, entries: [] };
  return {
    key: row.key,
    identity: row.identity,
    kind: row.kind,
    ...(row.workload && { workload: row.workload }),
    ...(row.driver && { driver: row.driver }),
    ...(row.definition && { definition: row.definition }),
    stateful: row.stateful,
    params: nothing,
    inputs: nothing,
    secrets: nothing,
    requestedBy: [],
  };
}
