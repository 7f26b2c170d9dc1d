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

import { JsonObject } from '@platform-orchestrator/score';
import { ActiveResource } from '../model/ActiveResource';
import { revealValue } from '../model/Value';
import { ApplyRequest } from '../ports/Driver';
import { SecretScope } from '../ports/SecretStore';
import { openOutputs } from './openOutputs';

/** What the last successful apply of a row gave, for its driver; undefined when there was none. */
export function previousResult(
  row: ActiveResource,
  scope: SecretScope,
): ApplyRequest['previous'] {
  if (row.fingerprint === undefined) {
    return undefined;
  }
  const outputs = openOutputs(row, scope);
  return {
    outputs: {
      values: outputs.values as JsonObject,
      secrets: revealValue(outputs.secrets) as JsonObject,
    },
    ...(row.cookie && {
      cookie: scope.open(row.cookie, `resource/${row.key}/cookie`),
    }),
  };
}
