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

import { JsonValue } from '@platform-orchestrator/score';
import { Expression } from '../../model/Expression';
import { isStoreReference } from '../../read/isStoreReference';
import { DraftNode } from './DraftNode';
import { ExpansionContext } from './ExpansionContext';
import { accountOf } from './accountOf';

/** What a driver gets as the secret input `account`: the credentials of the account that the node's definition names. */
export function accountSecrets(
  node: DraftNode,
  context: Pick<ExpansionContext, 'environment' | 'definitions'>,
): Expression {
  const name = accountOf(node, context);
  const credentials =
    name === undefined ? undefined : context.definitions.accounts?.get(name);
  if (credentials) {
    return credentialExpression(credentials, `account:${name}`);
  }
  const written = node.definition!.account!;
  return {
    kind: 'text',
    mode: 'definition',
    parts: [
      {
        kind: 'missing',
        message:
          name === undefined
            ? `The account "${written}" is not known before something ran.`
            : `There is no account "${name}".`,
        nextStep: 'add it to platformOrchestrator.import.accounts',
        text: written,
      },
    ],
  };
}

function credentialExpression(
  value: JsonValue,
  secretFrom: string,
): Expression {
  if (isStoreReference(value)) {
    return { kind: 'store', ...value };
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return { kind: 'literal', value, secretFrom };
  }
  return {
    kind: 'object',
    entries: Object.entries(value)
      .filter((entry): entry is [string, JsonValue] => entry[1] !== undefined)
      .map(([key, item]) => [key, credentialExpression(item, secretFrom)]),
  };
}
