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
import { ApplyOutputs } from '../ports/Driver';
import { Secret } from './Secret';
import { Value, ValueObject } from './Value';

/** Outputs of a node; every leaf of `secrets` is a {@link Secret}. */
export interface NodeOutputs {
  values: ValueObject;
  secrets: ValueObject;
}

/** Makes a driver's plain secret outputs secrets, each named by the resource and its path. */
export function nodeOutputs(key: string, outputs: ApplyOutputs): NodeOutputs {
  return {
    values: outputs.values as ValueObject,
    secrets: wrap(key, outputs.secrets as JsonObject, '') as ValueObject,
  };
}

/** Paths of all secret leaves, sorted. */
export function secretPaths(outputs: NodeOutputs): string[] {
  const paths: string[] = [];
  collect(outputs.secrets, '', paths);
  return paths.sort();
}

function wrap(key: string, value: JsonValue, path: string): Value {
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    return Object.fromEntries(
      Object.keys(value).map(name => [
        name,
        wrap(key, value[name] ?? null, path ? `${path}.${name}` : name),
      ]),
    );
  }
  return Secret.of(value, { from: key, path });
}

function collect(value: Value, path: string, paths: string[]): void {
  if (
    value === null ||
    value instanceof Secret ||
    typeof value !== 'object' ||
    Array.isArray(value)
  ) {
    paths.push(path);
    return;
  }
  for (const name of Object.keys(value)) {
    collect(value[name], path ? `${path}.${name}` : name, paths);
  }
}
