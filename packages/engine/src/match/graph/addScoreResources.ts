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

import { ROLLOUT } from '../builtinTypes';
import { compareText } from '../compareText';
import { ExpansionCache } from '../ExpansionCache';
import { DraftNode } from './DraftNode';
import { ExpansionContext } from './ExpansionContext';
import { makeScoreFragment } from './ScoreFragment';
import { addWorkload } from './addWorkload';
import { workloadIdentity } from './scoreIdentity';

/**
 * Adds what all Score files of the set ask for.
 *
 * @returns the rollouts
 */
export function addScoreResources(
  context: ExpansionContext,
  cache: ExpansionCache | undefined,
): DraftNode[] {
  const { set, graph, problems } = context;
  const names = Object.keys(set.workloads).sort(compareText);
  if (cache) {
    const fragments = cache.fragmentsOf({
      ...context,
      workloads: set.workloads,
      names,
      make: name => makeScoreFragment(name, context),
    });
    for (const fragment of fragments) {
      graph.join(fragment.graph);
      problems.join(fragment.problems);
    }
  } else {
    names.forEach(name => addWorkload(set.workloads[name], name, context));
  }
  return names.map(name => graph.get(workloadIdentity(ROLLOUT, name))!);
}
