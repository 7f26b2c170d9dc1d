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
  CompiledMistake,
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
    ...mistakes.map(mistake => describeMistake(mistake, item)),
    ...placeholders.flatMap(placed => checkTarget(placed, item, context)),
  ];
}

/** What surely is a placeholder; in a secret anything else may be a part of it. */
const IS_MEANT = /^\$\{(?:context|values|resources)[.[][^{]*\}$/s;

function describeMistake(
  { path, placeholder, offset, length, ...mistake }: CompiledMistake,
  { source }: DefinitionItem<ResourceDefinition>,
): Diagnostic {
  const place = parsePath(path);
  if (place[1] === 'secrets' && !IS_MEANT.test(placeholder)) {
    return itemDiagnostic(source, place, {
      code: 'definitions/placeholder',
      severity: mistake.severity,
      message: 'The secret holds a placeholder that cannot be read.',
      expected: 'a placeholder of context, values or resources',
      suggestion: 'write $${ where the secret itself holds ${',
    });
  }
  return itemDiagnostic(source, place, {
    code: 'definitions/placeholder',
    piece: placeholder,
    ...mistake,
    message: `${placeholder}: ${mistake.message}`,
  });
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
