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
  Diagnostic,
  JsonPath,
  validateSchema,
  checkSchema,
} from '@platform-orchestrator/score';
import { ResourceType } from '../model/Definitions';
import { Secret } from '../model/Secret';
import {
  Value,
  ValueObject,
  containsSecret,
  revealValue,
} from '../model/Value';

/**
 * Checks params against their type once all placeholders have values; what is known before is checked when the graph is made. Paths begin at the params; no secret is shown.
 *
 * @public
 */
export function checkParams(options: {
  params: ValueObject;
  type: ResourceType | undefined;
}): Diagnostic[] {
  const { params, type } = options;
  if (!type?.params || checkSchema(type.params) !== undefined) {
    return [];
  }
  return validateSchema({
    schema: type.params,
    value: revealValue(params),
    codePrefix: 'params',
    isSecret: path => isSecretAt(params, path),
  });
}

function isSecretAt(value: Value, path: JsonPath): boolean {
  let current: Value | undefined = value;
  for (const element of path) {
    if (current instanceof Secret || typeof current !== 'object') {
      break;
    }
    current = (current as ValueObject | null)?.[element];
  }
  return current !== undefined && containsSecret(current);
}
