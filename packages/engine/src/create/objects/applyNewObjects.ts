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

import { PlannedNode } from '../../model/Plan';
import { Problem } from '../../model/Problem';
import { NodeOutcome } from '../applyNode';
import { applyPlanned } from '../applyPlanned';
import { PlanExecution } from '../PlanExecution';

/**
 * Applies the objects of a resource that its plan could not know, as it had not run. Those that several resources name are applied once.
 *
 * @param begun - Of all objects that the plan did not know: what became of them.
 */
export async function applyNewObjects(
  execution: PlanExecution,
  parent: string,
  begun: Map<string, Promise<NodeOutcome>>,
): Promise<Problem[]> {
  const { state, plan } = execution;
  const planned = new Set(
    plan.nodes
      .filter(({ action }) => action !== 'delete' && action !== 'retain')
      .map(({ key }) => key),
  );
  const problems: Problem[] = [];
  for (const key of state.objects.of(parent)) {
    if (planned.has(key)) {
      continue;
    }
    // where resources come to differ, what was begun for one of them is no answer for the others
    const id = state.objects.get(key)!.agreed ? key : `${key} differs`;
    const outcome =
      begun.get(id) ??
      applyPlanned(execution, planObject(execution, key), () => {});
    begun.set(id, outcome);
    const result = await outcome;
    if (result.kind === 'failed') {
      problems.push(result.problem);
    }
  }
  return problems;
}

function planObject({ state }: PlanExecution, key: string): PlannedNode {
  const { identity, kind, definition, driver, stateful, requestedBy } =
    state.nodeOf(key)!;
  return {
    key,
    identity,
    kind,
    action: state.rows.get(key)?.fingerprint ? 'update' : 'create',
    mayBeUnchanged: true,
    reasons: [],
    changes: [],
    ...(definition && { definition }),
    ...(driver && { driver }),
    stateful,
    dependsOn: state.dependenciesOf(key).map(dependency => dependency.key),
    requestedBy,
    preview: 'not-needed',
  };
}
