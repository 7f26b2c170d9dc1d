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

import { Diagnostic, SourceLocation } from '@platform-orchestrator/score';
import { criteriaKey } from '../../match/criteria';
import { CheckContext } from './CheckContext';
import { itemDiagnostic } from './DefinitionItem';

/** Two rules of one type that give the same fields the same values would tie, so they are an error. */
export function checkDuplicateCriteria({ items }: CheckContext): Diagnostic[] {
  const first = new Map<string, { name: string; place: SourceLocation }>();
  const diagnostics: Diagnostic[] = [];
  for (const { value, source } of items.definitions.values()) {
    value.criteria.forEach((criteria, index) => {
      const key = `${value.type} ${criteriaKey(criteria)}`;
      const path = ['spec', 'criteria', index];
      const other = first.get(key);
      if (!other) {
        first.set(key, { name: value.name, place: source.locate(path) });
        return;
      }
      diagnostics.push(
        itemDiagnostic(source, path, {
          code: 'definitions/duplicate-criteria',
          message: `Two rules for the type "${value.type}" are the same: one of "${other.name}" and one of "${value.name}".`,
          expected: 'a rule that no other definition of the type has',
          found: JSON.stringify(criteria),
          suggestion:
            'remove one of them, or add a field that tells them apart',
          related: [{ message: 'the other rule', ...other.place }],
        }),
      );
    });
  }
  return diagnostics;
}
