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
  MatchExplanation,
  MatchRequest,
} from '@platform-orchestrator/backstage-plugin-common';
import { nodes } from './graph';

type Candidate = MatchExplanation['candidates'][number];

/** Every type of the story is matched alike: one definition of the environment's type, one for all, two that fail. */
export function explain(request: MatchRequest): MatchExplanation {
  const { type, application, environment } = request;
  const known = Object.values(nodes).find(
    node => node.type === type && node.id === request.id,
  )?.definition;
  const field = (
    name: string,
    wanted: string,
    actual: string,
    score: number,
  ) => ({
    field: name,
    wanted,
    actual,
    equal: wanted === actual,
    score,
  });
  const candidate = (
    suffix: string,
    fields: Candidate['fields'],
    reason: string,
  ): Candidate => {
    const matches = fields.every(({ equal }) => equal);
    return {
      definition:
        suffix === 'external' && environment === 'staging' && known
          ? known.name
          : `${type}-${suffix}`,
      version: 'b1f4000000000000',
      driver: 'static',
      rule: 0,
      matches,
      score: matches ? fields.reduce((sum, { score }) => sum + score, 0) : 0,
      fields,
      reason,
    };
  };
  const candidates = [
    candidate(
      'external',
      [field('environmentType', environment, environment, 1)],
      'most specific',
    ),
    candidate('wildcard', [], 'less specific: 0 < 1'),
    candidate(
      'internal',
      [
        field('environmentType', environment, environment, 1),
        field('class', 'internal', 'default', 0),
      ],
      'class is default',
    ),
    candidate(
      'local',
      [field('environmentType', 'laptop', environment, 1)],
      `type is ${environment}`,
    ),
  ];
  return {
    request: {
      application,
      environment,
      environmentType: environment,
      type,
      class: request.class ?? 'default',
      id: request.id ?? type,
    },
    winner: {
      name: candidates[0].definition,
      version: candidates[0].version,
      driver: 'static',
      rule: 0,
      score: 1,
    },
    candidates,
  };
}
