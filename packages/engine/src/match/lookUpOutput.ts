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

import { NodeOutputs } from '../model/NodeOutputs';
import { Secret } from '../model/Secret';
import { Value, ValueObject } from '../model/Value';
import { wrapSecrets } from './wrapSecrets';

/**
 * Finds an output by its path. Values and secrets are one tree; what comes from the secrets is {@link Secret}, leaf by leaf, so that text around it stays readable.
 *
 * @param node - key of the node, as the origin of its secrets
 * @returns the value, or the names that are there instead
 */
export function lookUpOutput(
  outputs: NodeOutputs,
  path: readonly string[],
  node: string,
): { value: Value } | { missing: string; known: string[] } {
  let value = merge(
    outputs.values,
    wrapSecrets(outputs.secrets, { from: node, path: [] }),
  );
  for (const name of path) {
    const members = isMap(value) ? value : {};
    if (!Object.hasOwn(members, name)) {
      return { missing: name, known: Object.keys(members).sort() };
    }
    value = members[name];
  }
  return { value };
}

/** Where both have a name, maps join and otherwise the secret counts. */
function merge(plain: Value, secret: Value): Value {
  if (!isMap(plain) || !isMap(secret)) {
    return secret;
  }
  return Object.fromEntries([
    ...Object.entries(plain),
    ...Object.entries(secret).map(([key, value]): [string, Value] => [
      key,
      Object.hasOwn(plain, key) ? merge(plain[key], value) : value,
    ]),
  ]);
}

function isMap(value: Value): value is ValueObject {
  return (
    value !== null &&
    typeof value === 'object' &&
    !Array.isArray(value) &&
    !(value instanceof Secret)
  );
}
