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

import { PlaceholderTarget } from '../../model/Expression';
import { compareText } from '../compareText';
import {
  DefinitionPlaceholder,
  ResourceReference,
} from '../placeholders/DefinitionPlaceholder';
import { ContextField } from '../placeholders/PlaceholderDialect';
import { DraftNode } from './DraftNode';
import { ExpansionContext } from './ExpansionContext';
import { accountOf } from './accountOf';
import { contextValue } from './contextValue';

/** What a placeholder of a node's definition means for that node; asked once all nodes and edges are known. */
export function placeholderTarget(
  placeholder: DefinitionPlaceholder,
  node: DraftNode,
  context: Pick<ExpansionContext, 'environment' | 'definitions'>,
): PlaceholderTarget {
  const { target } = placeholder;
  switch (target.kind) {
    case 'sharedValue':
      return target;
    case 'reference':
      return referenceTarget(
        target,
        node.expansion!.references.get(placeholder)!,
        context,
      );
    case 'selector': {
      const selected = [...node.selections!.get(placeholder)!];
      selected.sort(byIdThenClass);
      return {
        kind: 'selected',
        nodes: selected.map(item => item.key),
        path: target.path,
      };
    }
    default:
      return contextTarget(target.field, node, context);
  }
}

function referenceTarget(
  { accessor, path }: ResourceReference,
  referenced: DraftNode,
  context: Pick<ExpansionContext, 'environment' | 'definitions'>,
): PlaceholderTarget {
  switch (accessor) {
    case 'outputs':
      return { kind: 'outputs', node: referenced.key, path };
    case 'account': {
      const account = accountOf(referenced, context);
      return account === undefined
        ? {
            kind: 'missing',
            message: `${referenced.text} has no account.`,
            nextStep: 'give its definition a driver_account',
          }
        : { kind: 'known', value: account };
    }
    default:
      return { kind: accessor, node: referenced.key };
  }
}

function contextTarget(
  field: ContextField,
  node: DraftNode,
  context: Pick<ExpansionContext, 'environment' | 'definitions'>,
): PlaceholderTarget {
  if (field === 'deployment.id') {
    return { kind: 'deploymentId' };
  }
  const value = contextValue(field, node, context);
  return value === undefined
    ? {
        kind: 'missing',
        message: 'The organization of imported definitions is not configured.',
        nextStep: 'set platformOrchestrator.import.organization',
      }
    : { kind: 'known', value };
}

function byIdThenClass(left: DraftNode, right: DraftNode): number {
  return (
    compareText(left.identity.id, right.identity.id) ||
    compareText(left.identity.class, right.identity.class)
  );
}
