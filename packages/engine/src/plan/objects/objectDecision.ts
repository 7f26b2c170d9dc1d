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

import { Decision, NodeTitle } from '../decideAction';
import { GraphState } from '../GraphState';

/** What a plan can say of an object: until all that name it have run, it may still change. */
export function objectDecision(options: {
  state: GraphState;
  key: string;
  decision: Decision;
  title: NodeTitle;
}): Decision {
  const { state, key, decision, title } = options;
  const parent = state.objects
    .get(key)
    ?.parents.find(other => !state.isSettled(other));
  const mayChange =
    decision.action === 'unchanged' || decision.action === 'update';
  return parent === undefined || !mayChange
    ? decision
    : {
        action: 'update',
        mayBeUnchanged: true,
        until: parent,
        reasons: [
          {
            code: 'dependency-changes',
            text: `depends on ${title(parent)} (will change)`,
            node: parent,
          },
        ],
        changes: [],
      };
}
