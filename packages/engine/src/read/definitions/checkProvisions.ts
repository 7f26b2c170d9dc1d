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

import { Diagnostic, checkSchema } from '@platform-orchestrator/score';
import { compileDefinition } from '../../match/compileDefinition';
import { validateKnownPart } from '../../match/validateKnownPart';
import { ResourceDefinition } from '../../model/Definitions';
import { parsePath } from '../parsePath';
import { CheckContext } from './CheckContext';
import { DefinitionItem, itemDiagnostic } from './DefinitionItem';
import { checkClass } from './checkClass';
import { checkType } from './checkType';

/** Checks what a definition provisions beside its own resource: the key, type and class, and the params against the type. */
export function checkProvisions(
  { value, source }: DefinitionItem<ResourceDefinition>,
  { definitions }: CheckContext,
): Diagnostic[] {
  const { provisions, unreadableProvisions } = compileDefinition(value);
  return [
    ...unreadableProvisions.map(key =>
      itemDiagnostic(source, ['spec', 'provision', key], {
        code: 'definitions/bad-provision',
        key: true,
        message: `"${key}" names no resource.`,
        expected: '<type>[.<class>][#<id>]',
        found: key,
      }),
    ),
    ...provisions.flatMap(({ pattern, path, params }) => {
      const schema = definitions.resourceTypes.get(pattern.type)?.params;
      return [
        ...[
          checkType(pattern.type, definitions),
          checkClass({ ...pattern, definitions }),
        ]
          .filter(mistake => mistake !== undefined)
          .map(mistake =>
            itemDiagnostic(source, parsePath(path), { ...mistake, key: true }),
          ),
        ...(params && schema && checkSchema(schema) === undefined
          ? validateKnownPart({
              value: params,
              schema,
              codePrefix: 'definitions',
              source,
              path: [...parsePath(path), 'params'],
            })
          : []),
      ];
    }),
  ];
}
