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
  DriverError,
  JsonObject,
  RolloutRequest,
} from '@platform-orchestrator/backstage-plugin-node';

/** Refuses what only a cluster can honour: a key that is left out in silence would be believed. */
export function refuseOverrides(rollout: RolloutRequest): void {
  const [key] = listKeys(rollout.overrides ?? {});
  if (key !== undefined) {
    throw new DriverError(
      'invalid',
      `The target process cannot honour ${key} of the workload`,
      {
        input: `overrides.${key}`,
        nextStep:
          'Let the definition of type workload that sets it match only environment types that run on a cluster',
      },
    );
  }
}

function listKeys(value: JsonObject, path: string[] = []): string[] {
  return Object.entries(value).flatMap(([key, item]) =>
    item !== null && typeof item === 'object' && !Array.isArray(item)
      ? listKeys(item, [...path, key])
      : [[...path, key].join('.')],
  );
}
