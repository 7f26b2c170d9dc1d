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
import { canonicalJson } from '../model/canonicalJson';
import { PlannedNode } from '../model/Plan';
import { NodeOutcome } from './applyNode';
import { PlanExecution } from './PlanExecution';

/**
 * The row of a node that stays without a call, where it is not quite as it should be: nothing asks for it any more and it is retained, or it
 * is asked for again, or what it depends on changed. Undefined where nothing is to be written.
 */
export function keptRow(
  { state }: PlanExecution,
  planned: PlannedNode,
): ActiveResource | undefined {
  const row = state.rows.get(planned.key);
  if (row && planned.detaches) {
    return row.state === 'detached'
      ? undefined
      : { ...row, state: 'detached', retained: true };
  }
  if (row && planned.action === 'retain') {
    return row.retained ? undefined : { ...row, retained: true };
  }
  if (!row || planned.action !== 'unchanged') {
    return undefined;
  }
  return withDependencies(row, state.dependenciesOf(row.key));
}

/** The row of a node that is asked for and depends on these; undefined where it says so already. */
export function withDependencies(
  row: ActiveResource,
  dependencies: ActiveResource['dependencies'],
): ActiveResource | undefined {
  return row.retained || keys(dependencies) !== keys(row.dependencies)
    ? { ...row, dependencies, retained: false }
    : undefined;
}

/** Writes an `end` without a call: from here on what the node no longer depends on may go. */
export async function keepPlanned(
  { run }: PlanExecution,
  planned: PlannedNode,
  row: ActiveResource,
): Promise<NodeOutcome> {
  await run.store.append({
    deploymentId: run.deploymentId,
    token: run.token,
    entries: [
      {
        at: run.clock.now(),
        kind: 'node.end',
        node: planned.key,
        body: { action: planned.action, ok: true },
      },
    ],
    upsert: [row],
  });
  return { kind: 'done' };
}

function keys(dependencies: ActiveResource['dependencies']): string {
  return canonicalJson(dependencies.map(({ key }) => key).sort());
}
