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

import { Diagnostic, formatPath } from '@platform-orchestrator/score';
import { ResourceDefinition } from '../../model/Definitions';
import { parsePath } from '../parsePath';
import { CheckContext } from './CheckContext';
import { DefinitionItem, DefinitionSource } from './DefinitionItem';
import { checkAccount } from './checkAccount';
import { checkCode } from './checkCode';
import { checkCriteria } from './checkCriteria';
import { checkDriver } from './checkDriver';
import { checkDuplicateCriteria } from './checkDuplicateCriteria';
import { checkPlaceholders } from './checkPlaceholders';
import { checkProvisions } from './checkProvisions';
import { checkStores } from './checkStores';
import { checkTypeSchemas } from './checkTypeSchemas';

/** Checks of one definition, beyond its own schema. */
const DEFINITION_CHECKS: readonly ((
  item: DefinitionItem<ResourceDefinition>,
  context: CheckContext,
) => Diagnostic[])[] = [
  checkDriver,
  checkCode,
  checkCriteria,
  checkPlaceholders,
  checkProvisions,
  checkAccount,
  checkStores,
];

/** Checks that look at everything. */
const SET_CHECKS: readonly ((context: CheckContext) => Diagnostic[])[] = [
  checkTypeSchemas,
  checkDuplicateCriteria,
];

/** Checks definitions against each other, the types and the drivers. */
export function checkDefinitions(context: CheckContext): Diagnostic[] {
  return [
    ...[...context.items.definitions.values()].flatMap(item =>
      DEFINITION_CHECKS.flatMap(check => check(item, context)).map(diagnostic =>
        inWords(diagnostic, item.source),
      ),
    ),
    ...SET_CHECKS.flatMap(check => check(context)),
  ];
}

/** Checks speak of the native form; people see the path that stands in their file. */
function inWords(diagnostic: Diagnostic, source: DefinitionSource): Diagnostic {
  const { path } = diagnostic;
  return source.pathOf && path !== undefined
    ? { ...diagnostic, path: formatPath(source.pathOf(parsePath(path))) }
    : diagnostic;
}
