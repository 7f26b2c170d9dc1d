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

import { Template, compileDefinition } from '../compileDefinition';
import { DraftNode } from './DraftNode';
import { ExpansionContext } from './ExpansionContext';
import { contextValue } from './contextValue';

/**
 * Name of the account of a node's definition: written there, or that of another resource (`${resources.config#aws.account}`), from node to node.
 *
 * @returns undefined where there is none, or where it is not known before something ran
 */
export function accountOf(
  node: DraftNode,
  context: Pick<ExpansionContext, 'environment' | 'definitions'>,
): string | undefined {
  const visited = new Set<DraftNode>();
  let current = node;
  while (!visited.has(current)) {
    visited.add(current);
    const account =
      current.definition && compileDefinition(current.definition).account;
    const next = referredNode(account, current);
    if (!next) {
      return accountText(account, current, context);
    }
    current = next;
  }
  return undefined;
}

/** The node whose account it is, where the account is exactly one reference. */
function referredNode(
  account: Template | undefined,
  node: DraftNode,
): DraftNode | undefined {
  const only =
    account?.kind === 'text' && account.parts.length === 1
      ? account.parts[0]
      : undefined;
  return typeof only === 'object' &&
    only.target.kind === 'reference' &&
    only.target.accessor === 'account'
    ? node.expansion!.references.get(only)
    : undefined;
}

function accountText(
  account: Template | undefined,
  node: DraftNode,
  context: Pick<ExpansionContext, 'environment' | 'definitions'>,
): string | undefined {
  if (account?.kind === 'literal') {
    return String(account.value);
  }
  if (account?.kind !== 'text') {
    return undefined;
  }
  const parts = account.parts.map(part => {
    if (typeof part === 'string') {
      return part;
    }
    const { target } = part;
    return target.kind === 'context' && target.field !== 'deployment.id'
      ? contextValue(target.field, node, context)
      : undefined;
  });
  return parts.includes(undefined) ? undefined : parts.join('');
}
