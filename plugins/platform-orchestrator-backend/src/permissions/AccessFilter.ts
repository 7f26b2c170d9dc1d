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
import { Knex } from 'knex';

/** One condition of a permission rule, as a query can ask it: the field has one of the values. */
export interface AccessCondition {
  field: 'owner' | 'application' | 'environmentType';
  values: string[];
}

/** What a rule asks. Which environment types are protected stands in the definitions, so that part is filled in when the filter is made. */
export type RuleCondition = AccessCondition | { field: 'protected' };

/** What somebody may see of a list. */
export type AccessFilter = 'all' | 'none' | PermissionCriteria<AccessCondition>;

/** Where the fields are in environments joined with applications. */
export const ENVIRONMENT_COLUMNS: Record<AccessCondition['field'], string> = {
  owner: 'applications.owner_ref',
  application: 'applications.name',
  environmentType: 'environments.type',
};

/**
 * Narrows a query to what a filter lets through.
 *
 * @param columns - of each field; a condition on a field without column lets nothing through
 */
export function applyAccessFilter(options: {
  query: Knex.QueryBuilder;
  filter: AccessFilter;
  columns: Partial<Record<AccessCondition['field'], string>>;
}): void {
  const { query, filter, columns } = options;
  if (filter === 'none') {
    query.whereRaw('1 = 0');
  } else if (filter !== 'all') {
    query.andWhere(builder => addCriteria(builder, filter, columns));
  }
}

function addCriteria(
  builder: Knex.QueryBuilder,
  criteria: PermissionCriteria<AccessCondition>,
  columns: Partial<Record<AccessCondition['field'], string>>,
): void {
  if (isAndCriteria(criteria)) {
    for (const part of criteria.allOf) {
      builder.andWhere(inner => addCriteria(inner, part, columns));
    }
  } else if (isOrCriteria(criteria)) {
    for (const part of criteria.anyOf) {
      builder.orWhere(inner => addCriteria(inner, part, columns));
    }
  } else if (isNotCriteria(criteria)) {
    builder.whereNot(inner => addCriteria(inner, criteria.not, columns));
  } else {
    addCondition(builder, criteria, columns[criteria.field]);
  }
}

function addCondition(
  builder: Knex.QueryBuilder,
  { values }: AccessCondition,
  column: string | undefined,
): void {
  if (column === undefined || values.length === 0) {
    builder.whereRaw('1 = 0');
  } else {
    // without an owner the answer would be null, which `not` does not turn round
    builder.whereNotNull(column).whereIn(column, values);
  }
}
