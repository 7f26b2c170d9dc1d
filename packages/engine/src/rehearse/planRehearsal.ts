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
import { Plan } from '../model/Plan';
import { Problem } from '../model/Problem';
import { makePlan } from '../plan/makePlan';
import { RehearseGraphOptions } from './rehearseGraph';
import { Rehearsal } from './Rehearsal';
import { RehearsedState } from './RehearsedState';
import { REHEARSAL_SCOPE } from './rehearsalScope';
import { SettledNode } from './SettledNode';

const NEVER = new Date(0);

/**
 * What deploying a graph would do where something else was deployed before: the plan that a host would make, against nodes that nobody provisioned.
 *
 * @param options.rehearsal - The rehearsal of the graph.
 * @param options.previous - What is there; nothing, for a new environment.
 *
 * @public
 */
export async function planRehearsal(
  options: RehearseGraphOptions & {
    rehearsal: Rehearsal;
    previous: readonly SettledNode[];
  },
): Promise<{ plan: Plan; problems: Problem[] }> {
  const { environment, previous, now } = options;
  const state = new RehearsedState({
    ...options,
    scope: REHEARSAL_SCOPE,
    withObjects: false,
    rows: previous.map(node => toRow(node, environment.uid)),
  });
  return makePlan({
    state,
    request: { confirmed: new Set(), prune: new Set(), everything: false },
    now,
  });
}

function toRow(
  { dependsOn, ...node }: SettledNode,
  environmentUid: string,
): ActiveResource {
  return {
    ...node,
    environmentUid,
    state: 'active',
    outputs: {},
    secretNames: [],
    manifests: [],
    dependencies: dependsOn.map(key => ({ key, origins: [] })),
    health: 'healthy',
    retained: false,
    createdAt: NEVER,
    updatedAt: NEVER,
    deploymentId: '',
  };
}
