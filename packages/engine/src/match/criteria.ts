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
  EnvironmentIdentity,
  DEFAULT_CLASS,
  ResourceIdentity,
} from '../model/Identity';
import { MatchingCriteria } from '../model/Definitions';

/** A field of matching criteria that has a weight. */
export type RankedField =
  | 'resource'
  | 'environment'
  | 'application'
  | 'environmentType';

/** What each field adds to the score of a rule: powers of two, so that the most specific field decides and no two sets of fields weigh the same. */
export const FIELD_WEIGHTS: Readonly<Record<RankedField, number>> = {
  resource: 8,
  environment: 4,
  application: 2,
  environmentType: 1,
};

/** From the most to the least specific. */
export const RANKED_FIELDS: readonly RankedField[] = [
  'resource',
  'environment',
  'application',
  'environmentType',
];

/** Where a request comes from. */
export interface MatchContext {
  request: ResourceIdentity;
  environment: EnvironmentIdentity;
}

/** The value of a field in a context. */
export function contextValue(field: RankedField, context: MatchContext) {
  switch (field) {
    case 'resource':
      return context.request.id;
    case 'environment':
      return context.environment.environment;
    case 'application':
      return context.environment.application;
    default:
      return context.environment.environmentType;
  }
}

/** How specific a rule is: the sum of the weights of the fields that it gives. */
export function criteriaScore(criteria: MatchingCriteria): number {
  return RANKED_FIELDS.reduce(
    (sum, field) =>
      criteria[field] === undefined ? sum : sum + FIELD_WEIGHTS[field],
    0,
  );
}

/** The class that a rule is for: it is always compared, absent means `default`. */
export function criteriaClass(criteria: MatchingCriteria): string {
  return criteria.class ?? DEFAULT_CLASS;
}

/** Equal for two rules of one type exactly when they give the same fields the same values. */
export function criteriaKey(criteria: MatchingCriteria): string {
  return JSON.stringify([
    criteriaClass(criteria),
    ...RANKED_FIELDS.map(field => criteria[field] ?? null),
  ]);
}

/** A field of a rule that differs from the context. @public */
export interface FailedField {
  field: keyof MatchingCriteria;
  /** What the rule asks for. */
  expected: string;
  /** What the context has. */
  found: string;
}
