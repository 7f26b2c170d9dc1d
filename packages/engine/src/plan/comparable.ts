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
import { Secret } from '../model/Secret';
import { mapValue, Value } from '../model/Value';
import { RolloutRequest } from '../ports/Driver';
import { SecretScope } from '../ports/SecretStore';

/** Key under which the keyed hash of a secret stands in comparable JSON. */
export const COMPARABLE_SECRET = '$secret';

/**
 * Plain JSON that tells equal from changed and can be shown: every secret is `{ $secret: <keyed hash> }`.
 *
 * @remarks
 * A secret of an outside store counts as its reference, not its value: plans do not read stores, and a rotated value must not touch what uses it
 * until the reference gets a new version.
 */
export function comparableValue(value: Value, scope: SecretScope): JsonValue {
  return mapValue(value, leaf =>
    leaf instanceof Secret
      ? { [COMPARABLE_SECRET]: secretHash(leaf, scope) }
      : leaf,
  );
}

/** A rollout in the shape of its Score file, so that a difference reads as a path in that file. */
export function comparableRollout(
  rollout: RolloutRequest,
  scope: SecretScope,
): JsonObject {
  const { workload } = rollout;
  const containers: JsonObject = {};
  for (const [name, container] of Object.entries(workload.containers)) {
    containers[name] = {
      ...(container as unknown as JsonObject),
      variables: comparableValue(rollout.variables[name] ?? {}, scope),
      files: comparableFiles(rollout, name, scope),
      volumes: comparableVolumes(rollout, name, scope),
    };
  }
  return {
    metadata: workload.metadata as JsonObject,
    service: (workload.service ?? {}) as unknown as JsonObject,
    containers,
    routes: comparableValue(rollout.routes, scope),
    overrides: rollout.overrides ?? {},
  };
}

function comparableFiles(
  rollout: RolloutRequest,
  container: string,
  scope: SecretScope,
): JsonObject {
  const result: JsonObject = {};
  for (const [target, file] of Object.entries(rollout.files[container] ?? {})) {
    const { mode } =
      rollout.workload.containers[container].files?.[target] ?? {};
    result[target] = {
      mode,
      ...('text' in file
        ? { content: comparableValue(file.text, scope) }
        : { binaryContent: file.base64 }),
    };
  }
  return result;
}

function comparableVolumes(
  rollout: RolloutRequest,
  container: string,
  scope: SecretScope,
): JsonObject {
  const result: JsonObject = {};
  for (const [path, volume] of Object.entries(
    rollout.volumes[container] ?? {},
  )) {
    const { path: subPath, readOnly } =
      rollout.workload.containers[container].volumes?.[path] ?? {};
    result[path] = {
      path: subPath,
      readOnly,
      resource: volume.resource,
      outputs: comparableValue(volume.outputs, scope),
    };
  }
  return result;
}

function secretHash(secret: Secret, scope: SecretScope): string {
  return scope.hmac(
    secret.parts
      .map(part => {
        if (typeof part === 'string') {
          return `text:${part}`;
        }
        const { store } = part.origin!;
        return store
          ? `store:${JSON.stringify(store)}`
          : `value:${part.revealText()}`;
      })
      .join('\u0000'),
  );
}
