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

import { Diagnostic, suggestNear } from '@platform-orchestrator/score';
import { ResourceDefinition } from '../../model/Definitions';
import { CheckContext } from './CheckContext';
import { DefinitionItem, itemDiagnostic } from './DefinitionItem';
import { checkClass } from './checkClass';

/** Criteria that cannot match: a class that the type does not have, or an environment type that nobody declared. */
export function checkCriteria(
  { value, source }: DefinitionItem<ResourceDefinition>,
  { definitions }: CheckContext,
): Diagnostic[] {
  const environmentTypes = [...definitions.environmentTypes.keys()];
  return value.criteria.flatMap((criteria, index) => {
    const path = ['spec', 'criteria', index];
    const diagnostics: Diagnostic[] = [];
    const mistake = checkClass({
      type: value.type,
      class: criteria.class,
      definitions,
    });
    if (mistake) {
      diagnostics.push(itemDiagnostic(source, [...path, 'class'], mistake));
    }
    const { environmentType } = criteria;
    if (
      environmentType !== undefined &&
      environmentTypes.length > 0 &&
      !definitions.environmentTypes.has(environmentType)
    ) {
      const near = suggestNear(environmentType, environmentTypes);
      diagnostics.push(
        itemDiagnostic(source, [...path, 'environmentType'], {
          code: 'definitions/unknown-environment-type',
          severity: 'warning',
          message: `There is no environment type "${environmentType}", so the rule never matches.`,
          expected: `one of ${environmentTypes.join(', ')}`,
          found: environmentType,
          suggestion:
            near === undefined
              ? 'add an EnvironmentType of that name'
              : `did you mean "${near}"?`,
        }),
      );
    }
    return diagnostics;
  });
}
