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

import { Diagnostic, suggestNear } from '@platform-orchestrator/score';
import { compileDefinition } from '../../match/compileDefinition';
import { ResourceDefinition } from '../../model/Definitions';
import { CheckContext } from './CheckContext';
import { DefinitionItem, itemDiagnostic } from './DefinitionItem';

/** An account that this installation does not have: a warning here, an error of the nodes that match. */
export function checkAccount(
  { value, source }: DefinitionItem<ResourceDefinition>,
  { definitions }: CheckContext,
): Diagnostic[] {
  const { account } = compileDefinition(value);
  const known = [...(definitions.accounts?.keys() ?? [])];
  if (account?.kind !== 'literal' || known.includes(String(account.value))) {
    return [];
  }
  const name = String(account.value);
  const near = suggestNear(name, known);
  return [
    itemDiagnostic(source, ['spec', 'account'], {
      code: 'definitions/unknown-account',
      severity: 'warning',
      message: `There is no account "${name}"; resources that match "${value.name}" will fail.`,
      expected: `one of ${known.sort().join(', ') || 'no account'}`,
      found: name,
      suggestion:
        near === undefined
          ? `add "${name}" to platformOrchestrator.import.accounts`
          : `did you mean "${near}"?`,
    }),
  ];
}
