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

import { Diagnostic } from '@platform-orchestrator/score';
import { checkOutputPath } from '../../match/checkOutputPath';
import {
  PlacedPlaceholder,
  compileDefinition,
} from '../../match/compileDefinition';
import { ResourcePattern } from '../../match/placeholders/ResourcePattern';
import { ResourceDefinition } from '../../model/Definitions';
import { parsePath } from '../parsePath';
import { CheckContext } from './CheckContext';
import { DefinitionItem, itemDiagnostic } from './DefinitionItem';
import { checkClass } from './checkClass';
import { checkType } from './checkType';

/** Checks every placeholder: its form and root, and the type, class and output that it names. */
export function checkPlaceholders(
  item: DefinitionItem<ResourceDefinition>,
  context: CheckContext,
): Diagnostic[] {
  const { mistakes, placeholders } = compileDefinition(item.value);
  return [
    ...mistakes.map(({ path, placeholder, offset, length, ...mistake }) =>
      itemDiagnostic(item.source, parsePath(path), {
        code: 'definitions/placeholder',
        piece: placeholder,
        ...mistake,
      }),
    ),
    ...placeholders.flatMap(placed => checkTarget(placed, item, context)),
  ];
}

function checkTarget(
  { placeholder, path }: PlacedPlaceholder,
  { source }: DefinitionItem<ResourceDefinition>,
  { definitions }: CheckContext,
): Diagnostic[] {
  const { target } = placeholder;
  const text = `\${${placeholder.text}}`;
  if (
    target.kind === 'context' &&
    target.field === 'organization.id' &&
    definitions.organization === undefined
  ) {
    return [
      itemDiagnostic(source, parsePath(path), {
        code: 'definitions/unknown-organization',
        severity: 'warning',
        message: `${text} has no value: the organization is not configured.`,
        suggestion: 'set platformOrchestrator.import.organization',
        piece: text,
      }),
    ];
  }
  if (target.kind !== 'reference' && target.kind !== 'selector') {
    return [];
  }
  const read = target.kind === 'reference' ? target.resource : target.selected;
  const written: ResourcePattern[] =
    target.kind === 'reference' ? [read] : [target.pivot, read];
  const output = checkOutputPath(
    definitions.resourceTypes.get(read.type),
    'path' in target ? target.path : [],
  );
  const mistakes = [
    ...written.map(pattern => checkType(pattern.type, definitions)),
    ...written.map(pattern => checkClass({ ...pattern, definitions })),
    output && {
      code: 'definitions/unknown-output',
      ...output,
      message: `${output.message}.`,
    },
  ];
  return mistakes
    .filter(mistake => mistake !== undefined)
    .map(mistake =>
      itemDiagnostic(source, parsePath(path), {
        ...mistake,
        message: `${text}: ${mistake.message}`,
        piece: text,
      }),
    );
}
