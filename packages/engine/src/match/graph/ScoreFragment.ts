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

import { ExpansionContext } from './ExpansionContext';
import { DraftGraph } from './DraftGraph';
import { GraphProblems } from './GraphProblems';
import { addWorkload } from './addWorkload';
import { expandNodes } from './expandNodes';

/** What one Score file asks for and the definitions add to it: a graph of its own, without the edges that others may bring. It does not change once it is made. */
export interface ScoreFragment {
  graph: DraftGraph;
  problems: GraphProblems;
}

/** Reads one workload of the set. */
export function makeScoreFragment(
  name: string,
  context: Pick<
    ExpansionContext,
    'set' | 'definitions' | 'environment' | 'pins'
  >,
): ScoreFragment {
  const fragment: ScoreFragment = {
    graph: new DraftGraph(context.environment),
    problems: new GraphProblems(undefined),
  };
  const own = { ...context, ...fragment };
  addWorkload(context.set.workloads[name], name, own);
  expandNodes(own);
  return fragment;
}
