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

import { ActiveResource } from '../model/ActiveResource';
import { NodeOutputs } from '../model/NodeOutputs';
import { openValue, sealValue } from '../model/sealedValue';
import { ValueObject } from '../model/Value';
import { SecretScope } from '../ports/SecretStore';

const associatedData = (key: string) => `resource/${key}/outputs`;

/** Outputs of a row, secrets opened. */
export function openOutputs(
  row: ActiveResource,
  scope: SecretScope,
): NodeOutputs {
  return {
    values: row.outputs as ValueObject,
    secrets: row.secrets
      ? openValue({
          sealed: row.secrets,
          scope,
          associatedData: associatedData(row.key),
        })
      : {},
  };
}

/** Secret outputs as a row keeps them; undefined when there are none. */
export function sealSecretOutputs(
  key: string,
  secrets: ValueObject,
  scope: SecretScope,
): string | undefined {
  return Object.keys(secrets).length === 0
    ? undefined
    : sealValue({ value: secrets, scope, associatedData: associatedData(key) });
}
