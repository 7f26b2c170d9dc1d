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
import { ResourceDefinition } from '../../model/Definitions';
import { Expression } from '../../model/Expression';
import { GraphNode } from '../../model/ResourceGraph';
import { Template, compileDefinition } from '../compileDefinition';
import { instantiateTemplate } from '../instantiateTemplate';
import { DefinitionPlaceholder } from '../placeholders/DefinitionPlaceholder';
import { DraftNode } from './DraftNode';
import { ExpansionContext } from './ExpansionContext';
import { accountSecrets } from './accountSecrets';
import { placeholderTarget } from './placeholderTarget';

type Literal = Extract<Expression, { kind: 'literal' }>;

const NOTHING: Literal = { kind: 'literal', value: {} };

/** Inputs and secrets of a node, from its definition; nothing for a node without one. */
export function nodeInputs(
  node: DraftNode | undefined,
  context: Pick<ExpansionContext, 'environment' | 'definitions'>,
): Pick<GraphNode, 'inputs' | 'secrets'> {
  const { expansion } = node ?? {};
  if (!node || !expansion?.definition) {
    return { inputs: NOTHING, secrets: NOTHING };
  }
  if (expansion.selectors.length > 0) {
    return instantiateInputs(node, expansion.definition, context);
  }
  expansion.inputs ??= instantiateInputs(node, expansion.definition, context);
  return expansion.inputs;
}

function instantiateInputs(
  node: DraftNode,
  definition: ResourceDefinition,
  context: Pick<ExpansionContext, 'environment' | 'definitions'>,
): Pick<GraphNode, 'inputs' | 'secrets'> {
  const compiled = compileDefinition(definition);
  const target = (placeholder: DefinitionPlaceholder) =>
    placeholderTarget(placeholder, node, context);
  const secrets = isNothing(compiled.secrets)
    ? NOTHING
    : instantiateTemplate(
        compiled.secrets,
        target,
        `definition:${definition.name}`,
      );
  return {
    inputs: instantiateTemplate(compiled.inputs, target),
    secrets: compiled.account
      ? withEntry(secrets, 'account', accountSecrets(node, context))
      : secrets,
  };
}

function isNothing(template: Template): boolean {
  return (
    template.kind === 'literal' &&
    Object.keys(template.value as JsonObject).length === 0
  );
}

function withEntry(
  object: Expression,
  name: string,
  value: Expression,
): Expression {
  const entries =
    object.kind === 'object'
      ? object.entries
      : literalEntries(object as Literal);
  return { kind: 'object', entries: [...entries, [name, value]] };
}

function literalEntries({
  value,
  secretFrom,
}: Literal): [string, Expression][] {
  return Object.entries(value as JsonObject).map(([key, item]) => [
    key,
    {
      kind: 'literal',
      value: item ?? null,
      ...(secretFrom !== undefined && { secretFrom }),
    },
  ]);
}
