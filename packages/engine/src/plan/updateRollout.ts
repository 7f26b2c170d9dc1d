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

import { JsonValue } from '@platform-orchestrator/score';
import { applyWorkloadUpdate } from '../match/workload/applyWorkloadUpdate';
import { NodeOutputs } from '../model/NodeOutputs';
import { Problem } from '../model/Problem';
import { GraphNode } from '../model/ResourceGraph';
import { RolloutRequest } from '../ports/Driver';

/** A rollout as the output `update` of its `workload` definition changes it, or why that cannot be. */
export function updateRollout(options: {
  node: GraphNode;
  rollout: RolloutRequest;
  /** Of the node `workload`. */
  outputs: NodeOutputs | undefined;
}): { rollout: RolloutRequest } | { problem: Problem } {
  const { node, rollout, outputs } = options;
  if (outputs && Object.hasOwn(outputs.secrets, 'update')) {
    return {
      problem: {
        code: 'plan/secret-update',
        message: `The update of the workload ${node.workload} holds a secret`,
        node: node.key,
        nextStep:
          'Give the container a variable in its Score file, and let that refer to the secret.',
      },
    };
  }
  const update = outputs?.values.update;
  if (update === undefined || update === null) {
    return { rollout };
  }
  const result = applyWorkloadUpdate({
    rollout,
    update: update as JsonValue,
  });
  if ('rollout' in result) {
    return result;
  }
  const [{ code, message, path, suggestion }] = result.problems;
  return {
    problem: {
      code,
      message,
      node: node.key,
      ...(path && { path }),
      ...(suggestion && { nextStep: suggestion }),
    },
  };
}
