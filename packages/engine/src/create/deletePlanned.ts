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
import { identityText } from '../model/Identity';
import { PlannedNode } from '../model/Plan';
import { Problem } from '../model/Problem';
import { NodeOutcome } from './applyNode';
import { awaitReady } from './awaitReady';
import { deleteNode } from './deleteNode';
import { PlanExecution } from './PlanExecution';

/** Rows that depended on a thing when they were last applied: they end without it before it goes. */
export function usersOf(
  { state }: PlanExecution,
  key: string,
): ActiveResource[] {
  return [...state.rows.values()].filter(row =>
    row.dependencies.some(dependency => dependency.key === key),
  );
}

/** Deletes what the plan removes, once the workloads that used it run without it; else it is left to the next plan. */
export async function deletePlanned(
  execution: PlanExecution,
  planned: PlannedNode,
  onAnswer: () => void,
): Promise<NodeOutcome> {
  const { run, state } = execution;
  for (const user of usersOf(execution, planned.key)) {
    if (!(await runsWithout(execution, user))) {
      return { kind: 'failed', problem: leftForLater(planned, user) };
    }
  }
  const row = state.rows.get(planned.key)!;
  return deleteNode({ run, row, action: 'delete', onAnswer });
}

/** Until a rollout is ready the one before it may still serve, with what that one used. */
async function runsWithout(
  { run, plan, stop, readyTimeout }: PlanExecution,
  user: ActiveResource,
): Promise<boolean> {
  const goes = plan.nodes.some(
    node => node.key === user.key && node.action === 'delete',
  );
  if (
    user.kind !== 'rollout' ||
    goes ||
    run.environmentType.waitFor === 'applied'
  ) {
    return true;
  }
  const row = await run.store.getResource(user.key);
  if (!row) {
    return true;
  }
  const deadline = new Date(run.clock.now().getTime() + readyTimeout);
  const { health } = await awaitReady({ run, row, deadline, stop });
  return health === 'healthy' || health === 'unknown';
}

function leftForLater(planned: PlannedNode, user: ActiveResource): Problem {
  return {
    code: 'deploy/delete-left',
    message: `${identityText(planned.identity)} was not deleted: the workload ${
      user.workload
    } that used it is not ready without it yet`,
    node: planned.key,
    effect: 'It is still there.',
    nextStep:
      'It is deleted by the next deployment that finds the workload ready.',
  };
}
