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

import { JsonObject, JsonValue } from '@platform-orchestrator/score';
import { asWritten } from './asWritten';
import { ConformanceCase } from './ConformanceCase';
import { matchSet, matchShape } from './matchShape';

/** Whether a result is the expected one; the order of objects and provisioners does not count. */
export function isAsExpected(
  { expected }: ConformanceCase,
  ours: ConformanceCase['expected'],
): boolean {
  const { manifests, provisioners, resource_outputs, stdout } = expected;
  const normal = (value: unknown) => asWritten((value ?? null) as JsonValue);
  const outputs = matchShape(
    given(resource_outputs),
    given(normal(ours.resource_outputs)),
  );
  const objects =
    outputs &&
    matchSet(
      normal(manifests ?? []) as JsonValue[],
      normal(ours.manifests ?? []) as JsonValue[],
      outputs,
    );
  return (
    objects !== undefined &&
    matchShape(stdout, ours.stdout) !== undefined &&
    matchSet(provisioners ?? [], ours.provisioners ?? [], new Map()) !==
      undefined
  );
}

/** Resources without outputs left out: the tools keep what is gone as one of these. */
function given(outputs: unknown): JsonValue {
  return Object.fromEntries(
    Object.entries((outputs ?? {}) as JsonObject).filter(
      ([, value]) => Object.keys((value ?? {}) as object).length > 0,
    ),
  );
}
