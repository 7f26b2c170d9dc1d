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

import { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import { DefinitionSet } from '@platform-orchestrator/engine';
import { AccessCondition, RuleCondition } from './AccessFilter';

/** Puts the names of the types that are protected now in place of the question whether one is. */
export function nameProtectedTypes(
  criteria: PermissionCriteria<RuleCondition>,
  definitions: DefinitionSet,
): PermissionCriteria<AccessCondition> {
  const recurse = (part: PermissionCriteria<RuleCondition>) =>
    nameProtectedTypes(part, definitions);
  if (isAndCriteria(criteria)) {
    const [first, ...others] = criteria.allOf;
    return { allOf: [recurse(first), ...others.map(recurse)] };
  }
  if (isOrCriteria(criteria)) {
    const [first, ...others] = criteria.anyOf;
    return { anyOf: [recurse(first), ...others.map(recurse)] };
  }
  if (isNotCriteria(criteria)) {
    return { not: recurse(criteria.not) };
  }
  if (criteria.field !== 'protected') {
    return criteria;
  }
  const types = [...definitions.environmentTypes.values()];
  return {
    field: 'environmentType',
    values: types.filter(type => type.protected).map(({ name }) => name),
  };
}
