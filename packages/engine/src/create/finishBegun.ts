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
import { GraphNode } from '../model/ResourceGraph';
import { applyNode } from './applyNode';
import { openRequest } from './beginRequest';
import { deleteNode } from './deleteNode';
import { fillStoreValues } from './readStoreValues';
import { RunContext } from './RunContext';

/**
 * Ends what a crash left begun (journal rule 6): a delete is done again; an apply is done again with the same key and the inputs of its
 * `begin`, whatever definitions say now. Failures stay with their rows: the plan that follows tries again.
 */
export async function finishBegun(options: {
  run: RunContext;
  state: GraphState;
  rows: readonly ActiveResource[];
}): Promise<void> {
  const { run, state, rows } = options;
  for (const row of rows) {
    if (row.driver !== undefined && !run.drivers.get(row.driver)) {
      continue;
    }
    if (row.state === 'deleting') {
      await deleteNode({ run, row, action: 'delete' });
    } else if (row.state === 'pending') {
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
  }
}

/** The node as far as its row tells: enough to call its driver. */
function begunNode(row: ActiveResource): GraphNode {
  const nothing = { kind: 'object' as const, entries: [] };
  return {
    key: row.key,
    identity: row.identity,
    kind: row.kind,
    ...(row.workload && { workload: row.workload }),
    ...(row.driver && { driver: row.driver }),
    stateful: row.stateful,
    params: nothing,
    inputs: nothing,
    secrets: nothing,
    requestedBy: [],
  };
}
