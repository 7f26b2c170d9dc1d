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
import { JournalAppend } from '../ports/StateStore';
import { PlanExecution } from './PlanExecution';

/**
 * Rows that stay without a call, but not quite as they are: an unchanged node whose edges changed gets an `end` before any delete, because
 * what it no longer uses may go; what nothing asks for any more is marked as retained.
 */
export async function keepRows(execution: PlanExecution): Promise<void> {
  const { run, state, plan } = execution;
  const entries: JournalAppend['entries'] = [];
  const upsert: ActiveResource[] = [];
  for (const node of plan.nodes) {
    const row = state.rows.get(node.key);
    const kept = row && keptRow(execution, node.action, row);
    if (kept) {
      upsert.push(kept);
      entries.push({
        at: run.clock.now(),
        kind: 'node.end',
        node: node.key,
        body: { action: node.action, ok: true },
      });
    }
  }
  if (entries.length > 0) {
    const { deploymentId, token } = run;
    await run.store.append({ deploymentId, token, entries, upsert });
  }
}

/** The row as it should be; undefined when it is. */
function keptRow(
  { state }: PlanExecution,
  action: string,
  row: ActiveResource,
): ActiveResource | undefined {
  if (action === 'retain') {
    return row.retained ? undefined : { ...row, retained: true };
  }
  if (action !== 'unchanged') {
    return undefined;
  }
  const dependencies = state.dependenciesOf(row.key);
  return row.retained || keys(dependencies) !== keys(row.dependencies)
    ? { ...row, dependencies, retained: false }
    : undefined;
}

function keys(dependencies: ActiveResource['dependencies']): string {
  return canonicalJson(dependencies.map(({ key }) => key).sort());
}
