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

import { identityText } from '../model/Identity';
import { PlannedNode } from '../model/Plan';
import { Problem } from '../model/Problem';
import { NodeOutcome } from './applyNode';
import { applyPlanned } from './applyPlanned';
import { deletePlanned, usersOf } from './deletePlanned';
import { keepPlanned, keptRow } from './keepPlanned';
import { ObjectTasks, taskOwner } from './objects/ObjectTasks';
import { removeUnnamedObjects } from './objects/removeUnnamedObjects';
import { PlanExecution } from './PlanExecution';
import { runTasks } from './runTasks';
import { Task } from './Task';

/**
 * Does what a plan says: applies in the order of dependency, deletes after all that used the thing have ended without it. A node that fails
 * holds back only what depends on it.
 *
 * @returns the problems, none when everything was done; nodes that were not started because of `stop` are none
 * @throws the reason of the run's signal, or what the store threw
 */
export async function runPlan(
  execution: PlanExecution & { concurrency: number },
): Promise<Problem[]> {
  const { run, plan, concurrency, stop } = execution;
  const problems: Problem[] = [];

  const task = (
    planned: PlannedNode,
    dependsOn: string[],
    work: (onAnswer: () => void) => Promise<NodeOutcome>,
  ): Task => ({
    id: planned.key,
    dependsOn,
    ...(planned.driver && { group: planned.driver }),
    run: async leave => {
      const outcome = await work(leave);
      if (outcome.kind === 'failed') {
        problems.push(outcome.problem);
      }
      return outcome.kind !== 'failed';
    },
  });

  const objects = new ObjectTasks(execution, problems);
  const held = plan.nodes.filter(node => node.blockedBy);
  const tasks = plan.nodes
    .filter(node => !node.blockedBy)
    .flatMap(node => {
      switch (node.action) {
        case 'unchanged': {
          const needed = objects.before(node);
          const mayChange = needed.length > node.dependsOn.length;
          return mayChange || keptRow(execution, node)
            ? [task(node, needed, () => keepIfChanged(execution, node))]
            : [];
        }
        case 'retain': {
          const needed = objects.beforeRemoval(node);
          return keptRow(execution, node)
            ? [
                task(node, needed, async () =>
                  objects.isNamed(node)
                    ? { kind: 'done' }
                    : keepIfChanged(execution, node),
                ),
              ]
            : [];
        }
        case 'delete': {
          const users = usersOf(execution, node.key).map(({ key }) => key);
          return [
            task(
              node,
              [...users, ...objects.beforeRemoval(node)],
              async onAnswer =>
                objects.isNamed(node)
                  ? { kind: 'done' }
                  : deletePlanned(execution, node, onAnswer),
            ),
          ];
        }
        default:
          return [
            task(node, objects.before(node), onAnswer =>
              applyPlanned(execution, node, onAnswer),
            ),
          ];
      }
    });
  const notRun = await runTasks({
    tasks: [...tasks, ...objects.list()],
    concurrency,
    slots: run.slots,
    stop,
  });
  run.signal.throwIfAborted();
  if (!stop.aborted) {
    problems.push(...(await removeUnnamedObjects(execution)));
  }
  await writeBlocked(execution, [
    ...[...notRun]
      .filter(([id, by]) => by.length > 0 && id === taskOwner(id))
      .map(([id, by]): [string, string[]] => [id, by.map(taskOwner)]),
    ...held.map((node): [string, string[]] => [node.key, node.blockedBy!]),
  ]);
  return [...problems, ...held.map(unconfirmed)];
}

/** What it depends on is known when these have run. */
async function keepIfChanged(
  execution: PlanExecution,
  node: PlannedNode,
): Promise<NodeOutcome> {
  const row = keptRow(execution, node);
  return row ? keepPlanned(execution, node, row) : { kind: 'done' };
}

async function writeBlocked(
  { run }: PlanExecution,
  blocked: [key: string, by: string[]][],
): Promise<void> {
  if (blocked.length > 0) {
    await run.store.append({
      deploymentId: run.deploymentId,
      token: run.token,
      entries: blocked.map(([node, by]) => ({
        at: run.clock.now(),
        kind: 'node.blocked',
        node,
        body: { by },
      })),
    });
  }
}

function unconfirmed(node: PlannedNode): Problem {
  const keys = node.blockedBy!.map(key => key.slice(0, 8)).join(', ');
  return {
    code: 'deploy/unconfirmed',
    message: `${identityText(node.identity)} waits for confirmation of ${keys}`,
    node: node.key,
    effect: 'It stays as it is; everything else was done.',
    nextStep: 'Make a plan, confirm the key there and deploy the plan.',
  };
}
