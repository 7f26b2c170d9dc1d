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

import { KUBERNETES_OBJECT } from '../../match/builtinTypes';
import { ActiveResource } from '../../model/ActiveResource';
import { PlannedNode } from '../../model/Plan';
import { Problem } from '../../model/Problem';
import { objectKeys } from '../../plan/objects/objectKeys';
import { deletePlanned } from '../deletePlanned';
import { keepPlanned } from '../keepPlanned';
import { PlanExecution } from '../PlanExecution';

/**
 * Removes the objects that no resource names any more by its latest `end`, where the plan could not know it: stateful ones are retained. What still depends on one leaves it
 * to the next plan.
 */
export async function removeUnnamedObjects(
  execution: PlanExecution,
): Promise<Problem[]> {
  const { run, state, plan } = execution;
  const any =
    state.objects.keys().length > 0 ||
    [...state.rows.values()].some(isObjectRow);
  if (!any) {
    return [];
  }
  const rows = await run.store.listResources(run.environment.uid);
  const named = new Set(rows.flatMap(objectKeys));
  const used = new Set(
    rows.flatMap(row => row.dependencies.map(({ key }) => key)),
  );
  const removed = new Set(
    plan.nodes
      .filter(({ action }) => action === 'delete' || action === 'retain')
      .map(({ key }) => key),
  );
  const problems: Problem[] = [];
  for (const row of rows) {
    const { key } = row;
    if (
      !isObjectRow(row) ||
      named.has(key) ||
      used.has(key) ||
      removed.has(key) ||
      row.retained
    ) {
      continue;
    }
    if (row.stateful) {
      await keepPlanned(execution, planRemoval(row, 'retain'), {
        ...row,
        retained: true,
      });
      continue;
    }
    const outcome = await deletePlanned(
      execution,
      planRemoval(row, 'delete'),
      () => {},
    );
    if (outcome.kind === 'failed') {
      problems.push(outcome.problem);
    }
  }
  return problems;
}

function isObjectRow({ identity }: ActiveResource): boolean {
  return identity.type === KUBERNETES_OBJECT;
}

function planRemoval(
  row: ActiveResource,
  action: 'delete' | 'retain',
): PlannedNode {
  return {
    key: row.key,
    identity: row.identity,
    kind: row.kind,
    action,
    reasons: [
      { code: 'no-longer-requested', text: 'no resource names it any more' },
    ],
    changes: [],
    ...(row.driver && { driver: row.driver }),
    stateful: row.stateful,
    dependsOn: row.dependencies.map(({ key }) => key),
    requestedBy: [],
    preview: 'not-needed',
  };
}
