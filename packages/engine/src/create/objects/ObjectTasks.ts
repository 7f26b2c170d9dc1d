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
import { PlannedNode } from '../../model/Plan';
import { Problem } from '../../model/Problem';
import { mayNameObjects } from '../../plan/objects/mayNameObjects';
import { NodeOutcome } from '../applyNode';
import { PlanExecution } from '../PlanExecution';
import { Task } from '../Task';
import { applyNewObjects } from './applyNewObjects';

/** Ends the id of the task that applies the objects of a resource. */
const SUFFIX = ' objects';

/** The key of the resource whose task it is. */
export function taskOwner(id: string): string {
  return id.endsWith(SUFFIX) ? id.slice(0, -SUFFIX.length) : id;
}

/** Tasks for the objects of resources that the plan could not know, and who waits for them. */
export class ObjectTasks {
  readonly #execution: PlanExecution;
  readonly #parents: ReadonlySet<string>;
  readonly #problems: Problem[];

  constructor(execution: PlanExecution, problems: Problem[]) {
    this.#execution = execution;
    this.#problems = problems;
    this.#parents = new Set(
      execution.plan.nodes
        .filter(node => !node.blockedBy && mayNameNew(execution, node))
        .map(({ key }) => key),
    );
  }

  list(): Task[] {
    const { state } = this.#execution;
    const begun = new Map<string, Promise<NodeOutcome>>();
    return [...this.#parents].map(key => ({
      id: `${key}${SUFFIX}`,
      dependsOn: [key, ...state.objects.placesFor(key)],
      run: async () => {
        const problems = await applyNewObjects(this.#execution, key, begun);
        // of resources that share an object each has its problem
        this.#problems.push(
          ...problems.filter(problem => !this.#problems.includes(problem)),
        );
        return problems.length === 0;
      },
    }));
  }

  /**
   * What the removal of an object waits for, besides those that use it: somebody may name it yet.
   */
  beforeRemoval({ identity }: PlannedNode): string[] {
    return identity.type === KUBERNETES_OBJECT
      ? [...this.#parents].map(key => `${key}${SUFFIX}`)
      : [];
  }

  /** Whether a resource names it by now. */
  isNamed({ key }: PlannedNode): boolean {
    return this.#execution.state.objects.get(key) !== undefined;
  }

  /** What a node waits for: all that it depends on, and the objects of these. */
  before({ key, identity, dependsOn }: PlannedNode): string[] {
    const { objects } = this.#execution.state;
    return identity.type === KUBERNETES_OBJECT
      ? dependsOn
      : dependsOn.flatMap(other =>
          this.#parents.has(other) && objects.concerns(key, other)
            ? [other, `${other}${SUFFIX}`]
            : [other],
        );
  }
}

function mayNameNew({ run, state }: PlanExecution, node: PlannedNode): boolean {
  switch (node.action) {
    case 'unchanged':
    case 'retain':
    case 'delete':
    case 'unknown':
      return false;
    default:
      return state.graph.target !== undefined && mayNameObjects(run, node);
  }
}
