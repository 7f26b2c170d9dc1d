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
import { DEPLOYMENT_TARGET } from '../builtinTypes';
import { DraftNode } from './DraftNode';
import { ExpansionContext } from './ExpansionContext';

/**
 * Finds where the workloads run. Without a target the graph stands, and only running it is refused: that is a warning here.
 *
 * @returns the node of the target
 */
export function resolveTarget(
  context: ExpansionContext,
  rollouts: readonly DraftNode[],
): DraftNode | undefined {
  const target = context.graph.get({
    type: DEPLOYMENT_TARGET,
    class: DEFAULT_CLASS,
    id: DEPLOYMENT_TARGET,
  });
  if (target?.definition) {
    for (const rollout of rollouts) {
      rollout.expansion = target.expansion;
    }
    return target;
  }
  if (rollouts.length > 0) {
    const { environment, environmentType } = context.environment;
    context.problems.add({
      code: 'match/no-target',
      severity: 'warning',
      message: `Nothing says where the workloads of the environment "${environment}" run.`,
      expected: `a definition of the type "${DEPLOYMENT_TARGET}" that matches`,
      found: 'none',
      suggestion: `add a ResourceDefinition with type: ${DEPLOYMENT_TARGET}, a driver such as process, and criteria: [{ environmentType: ${environmentType} }]`,
    });
  }
  return undefined;
}
