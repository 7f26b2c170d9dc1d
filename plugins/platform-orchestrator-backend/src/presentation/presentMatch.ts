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

import { MatchExplanation } from '@platform-orchestrator/backstage-plugin-common';
import {
  DefinitionSet,
  EnvironmentIdentity,
  FIELD_WEIGHTS,
  MatchCandidate,
  MatchExplanation as EngineMatchExplanation,
  ResourceIdentity,
} from '@platform-orchestrator/engine';
import { presentCriteria } from './presentPlatform';

type Candidate = MatchExplanation['candidates'][number];

/** Why a request gets the definition that it gets, field by field. */
export function presentMatch(
  { request, context, winner, candidates }: EngineMatchExplanation,
  definitions: DefinitionSet,
): MatchExplanation {
  const { application, environment, environmentType } = context;
  return {
    request: { ...request, application, environment, environmentType },
    ...(winner && { winner }),
    candidates: candidates.map(candidate =>
      presentCandidate(candidate, request, context, definitions),
    ),
  };
}

function presentCandidate(
  candidate: MatchCandidate,
  request: ResourceIdentity,
  context: EnvironmentIdentity,
  { definitions }: DefinitionSet,
): Candidate {
  const { definition, version, driver, rule, criteria, score } = candidate;
  const title = definitions.get(definition)?.title;
  const weights: Record<string, number> = FIELD_WEIGHTS;
  const actual: Record<string, string> = {
    resource: request.id,
    environment: context.environment,
    application: context.application,
    environmentType: context.environmentType,
    class: request.class,
  };
  return {
    definition,
    ...(title !== undefined && { title }),
    version,
    driver,
    ...(rule !== undefined && { rule }),
    ...(criteria && { criteria: presentCriteria(criteria) }),
    matches: candidate.outcome !== 'failed',
    score,
    fields: Object.entries(criteria ? presentCriteria(criteria) : {}).map(
      ([field, wanted]) => ({
        field,
        wanted,
        actual: actual[field],
        equal: wanted === actual[field],
        // the class is always compared and adds nothing
        score: weights[field] ?? 0,
      }),
    ),
    reason: candidate.reason,
  };
}
