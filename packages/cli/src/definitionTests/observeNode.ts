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

import {
  GraphNode,
  RehearsedNode,
  Secret,
  Value,
  ValueObject,
} from '@platform-orchestrator/engine';
import { JsonObject, JsonValue } from '@platform-orchestrator/score';
import { ObservedNode } from './Observation';

/** What stands for a secret, also inside of text. */
const SECRET = '(secret)';

/** What came of one node; `rehearsed` is missing where the graph has errors. */
export function observeNode(
  { definition, driver, stateful }: GraphNode,
  rehearsed: RehearsedNode | undefined,
): ObservedNode {
  const { resolved, outputs } = rehearsed ?? {};
  const { variables, files, volumes, routes } = resolved?.rollout ?? {};
  return {
    definition: definition?.name ?? null,
    driver: driver ?? null,
    stateful,
    ...(resolved && {
      params: show(
        resolved.rollout
          ? ({ variables, files, volumes, routes } as unknown as ValueObject)
          : resolved.params,
      ),
      inputs: show(resolved.inputs),
    }),
    ...(outputs && {
      outputs: show(outputs.values),
      secretOutputs: Object.keys(outputs.secrets).sort(),
    }),
  };
}

function show(value: ValueObject): JsonObject {
  return showValue(value) as JsonObject;
}

function showValue(value: Value): JsonValue {
  if (value instanceof Secret) {
    return value.parts
      .map(part => (typeof part === 'string' ? part : SECRET))
      .join('');
  }
  if (Array.isArray(value)) {
    return value.map(showValue);
  }
  return value !== null && typeof value === 'object'
    ? Object.fromEntries(
        Object.entries(value).map(([name, member]) => [
          name,
          showValue(member),
        ]),
      )
    : value;
}
