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

import { DefinitionSet, MatchingCriteria } from '../model/Definitions';
import { EnvironmentIdentity, ResourceIdentity } from '../model/Identity';
import { MatchedDefinition } from '../model/ResourceGraph';
import { compareText } from './compareText';
import {
  DefinitionIndex,
  DefinitionRule,
  ProvisionerDefinition,
} from './DefinitionIndex';
import { failedProvisionerFields } from './failedProvisionerFields';
import {
  FIELD_WEIGHTS,
  FailedField,
  MatchContext,
  RANKED_FIELDS,
  contextValue,
  criteriaClass,
} from './criteria';

export type { FailedField } from './criteria';

/** One rule of a definition of the type that was asked for. @public */
export interface MatchCandidate {
  definition: string;
  version: string;
  driver: string;
  /** Index of the rule in the definition's criteria; missing for a definition without any, such as a Score provisioner. */
  rule?: number;
  criteria?: MatchingCriteria;
  score: number;
  outcome: 'won' | 'outranked' | 'failed';
  /** Why it won or lost, in one sentence. */
  reason: string;
  /** For `failed`: every field that differs, the class first, then the most specific. */
  failed: FailedField[];
}

/** Why a request gets the definition that it gets, or none. @public */
export interface MatchExplanation {
  request: ResourceIdentity;
  context: EnvironmentIdentity;
  winner?: MatchedDefinition;
  /** In rank order: the winner, those it outranks, then the others, the nearest first. */
  candidates: MatchCandidate[];
}

/**
 * Explains {@link matchDefinition}: all candidates in rank order with the reason each lost.
 *
 * @public
 */
export function explainMatch(options: {
  definitions: DefinitionSet;
  request: ResourceIdentity;
  context: EnvironmentIdentity;
}): MatchExplanation {
  const { definitions, request, context } = options;
  const index = DefinitionIndex.of(definitions);
  const place = { request, environment: context };
  const winner = index.match(place);

  const candidates = index
    .rules(request.type)
    .map(rule => toCandidate({ rule, place, winner }));
  candidates.push(
    ...index
      .provisioners(request.type)
      .map(definition => toProvisioner({ definition, request, winner })),
  );
  for (const definition of definitions.definitions.values()) {
    if (
      definition.type === request.type &&
      definition.criteria.length === 0 &&
      !definition.provisioner
    ) {
      candidates.push({
        definition: definition.name,
        version: definition.version,
        driver: definition.driver,
        score: 0,
        outcome: 'failed',
        reason: 'It has no criteria, so it never matches.',
        failed: [],
      });
    }
  }
  candidates.sort(byRank);
  return { request, context, ...(winner && { winner }), candidates };
}

function toCandidate(options: {
  rule: DefinitionRule;
  place: MatchContext;
  winner: MatchedDefinition | undefined;
}): MatchCandidate {
  const { rule, place, winner } = options;
  const failed = failedFields(rule.criteria, place);
  const common = {
    definition: rule.definition.name,
    version: rule.definition.version,
    driver: rule.definition.driver,
    rule: rule.rule,
    criteria: rule.criteria,
    score: rule.score,
    failed,
  };
  if (failed.length > 0) {
    return { ...common, outcome: 'failed', reason: describeFailed(failed) };
  }
  if (winner?.name === rule.definition.name && winner.rule === rule.rule) {
    return {
      ...common,
      outcome: 'won',
      reason: `It is the most specific rule that matches (${describeScore(
        rule.criteria,
      )}).`,
    };
  }
  return {
    ...common,
    outcome: 'outranked',
    reason: `It matches with ${rule.score} (${describeScore(
      rule.criteria,
    )}), but "${winner!.name}" is more specific with ${winner!.score}.`,
  };
}

function toProvisioner(options: {
  definition: ProvisionerDefinition;
  request: ResourceIdentity;
  winner: MatchedDefinition | undefined;
}): MatchCandidate {
  const { definition, request, winner } = options;
  const { name, version, driver, provisioner } = definition;
  const failed = failedProvisionerFields(provisioner, request);
  const common = { definition: name, version, driver, score: 0, failed };
  if (failed.length > 0) {
    return { ...common, outcome: 'failed', reason: describeFailed(failed) };
  }
  return winner!.name === name
    ? {
        ...common,
        outcome: 'won',
        reason:
          'It is the first provisioner that matches, and no definition with criteria does.',
      }
    : {
        ...common,
        outcome: 'outranked',
        reason: `It matches, but "${
          winner!.name
        }" comes before: definitions with criteria first, then provisioners in the order of their files.`,
      };
}

function describeFailed(failed: readonly FailedField[]): string {
  return `${failed
    .map(
      ({ field, expected, found }) =>
        `${field} is "${found}", not "${expected}"`,
    )
    .join('; ')}.`;
}

function failedFields(
  criteria: MatchingCriteria,
  place: MatchContext,
): FailedField[] {
  const failed: FailedField[] = [];
  if (criteriaClass(criteria) !== place.request.class) {
    failed.push({
      field: 'class',
      expected: criteriaClass(criteria),
      found: place.request.class,
    });
  }
  for (const field of RANKED_FIELDS) {
    const expected = criteria[field];
    const found = contextValue(field, place);
    if (expected !== undefined && expected !== found) {
      failed.push({ field, expected, found });
    }
  }
  return failed;
}

function describeScore(criteria: MatchingCriteria): string {
  const terms = RANKED_FIELDS.filter(
    field => criteria[field] !== undefined,
  ).map(field => `${field} ${FIELD_WEIGHTS[field]}`);
  return terms.length === 0 ? 'any resource of its class' : terms.join(' + ');
}

const OUTCOMES: MatchCandidate['outcome'][] = ['won', 'outranked', 'failed'];

function byRank(left: MatchCandidate, right: MatchCandidate): number {
  return (
    OUTCOMES.indexOf(left.outcome) - OUTCOMES.indexOf(right.outcome) ||
    // A definition that never matches stands last.
    Number(left.rule === undefined) - Number(right.rule === undefined) ||
    left.failed.length - right.failed.length ||
    right.score - left.score ||
    // provisioners stay in the order in which they match
    (left.rule === undefined
      ? 0
      : compareText(left.definition, right.definition)) ||
    (left.rule ?? 0) - (right.rule ?? 0)
  );
}
