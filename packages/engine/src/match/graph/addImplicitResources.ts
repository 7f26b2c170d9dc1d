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

import { DEFAULT_CLASS } from '../../model/Identity';
import { NODE_TYPES_OF_WORKLOADS } from '../builtinTypes';
import { compareText } from '../compareText';
import { matchDefinition } from '../matchDefinition';
import { DraftNode } from './DraftNode';
import { ExpansionContext } from './ExpansionContext';

/** Adds one node for each implicit type for which a definition matches; every rollout depends on all of them. */
export function addImplicitResources(
  context: ExpansionContext,
  rollouts: readonly DraftNode[],
): void {
  const types = [...context.definitions.resourceTypes.values()]
    .filter(
      ({ name, use }) =>
        use === 'implicit' && !NODE_TYPES_OF_WORKLOADS.has(name),
    )
    .map(({ name }) => name);
  for (const type of types.sort(compareText)) {
    const identity = { type, class: DEFAULT_CLASS, id: type };
    const matched = matchDefinition({
      definitions: context.definitions,
      request: identity,
      context: context.environment,
    });
    if (!matched) {
      continue;
    }
    const origin = { kind: 'implicit' as const, name: type, path: '' };
    const node = context.graph.ensureNode(identity);
    node.requests.push({ origin });
    for (const rollout of rollouts) {
      context.graph.addEdge(rollout, node, origin);
    }
  }
}
