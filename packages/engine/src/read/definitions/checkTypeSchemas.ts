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

import {
  Diagnostic,
  JsonObject,
  checkSchema,
} from '@platform-orchestrator/score';
import { CheckContext } from './CheckContext';
import { itemDiagnostic } from './DefinitionItem';

/** The schemas of a type must be usable: a reference that leads nowhere, for example, only shows when they are compiled. */
export function checkTypeSchemas({ items }: CheckContext): Diagnostic[] {
  return [...items.resourceTypes.values()].flatMap(({ value, source }) => {
    const schemas: [path: string[], schema: JsonObject | undefined][] = [
      [['spec', 'params'], value.params],
      [['spec', 'outputs', 'values'], value.outputs.values],
      [['spec', 'outputs', 'secrets'], value.outputs.secrets],
    ];
    return schemas.flatMap(([path, schema]) => {
      const problem = schema && checkSchema(schema);
      return problem === undefined
        ? []
        : [
            itemDiagnostic(source, path, {
              code: 'definitions/bad-schema',
              key: true,
              message: `The schema at ${path.join('.')} of the type "${
                value.name
              }" cannot be used: ${problem}.`,
              expected: 'a JSON Schema of draft 2020-12 that stands alone',
              suggestion: 'correct the schema; references must lead into it',
            }),
          ];
    });
  });
}
