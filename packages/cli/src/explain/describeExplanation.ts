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
  MatchCandidate,
  MatchExplanation,
  SourceMaps,
} from '@platform-orchestrator/engine';
import { formatPath } from '@platform-orchestrator/score';
import {
  ExplanationCandidate,
  ExplanationDocument,
} from './ExplanationDocument';

/** Puts an explanation into its printed form, each rule with its place. */
export function describeExplanation(
  { request, context, winner, candidates }: MatchExplanation,
  sources: SourceMaps,
): ExplanationDocument {
  const { application, environment, environmentType } = context;
  return {
    apiVersion: 'platctl.platform-orchestrator.io/v1',
    kind: 'MatchExplanation',
    application,
    environment,
    environmentType,
    request,
    ...(winner && { winner: winner.name }),
    candidates: candidates.map(candidate =>
      describeCandidate(candidate, sources),
    ),
  };
}

function describeCandidate(
  { version, ...candidate }: MatchCandidate,
  sources: SourceMaps,
): ExplanationCandidate {
  const { definition, rule } = candidate;
  const path = ['spec', 'criteria', ...(rule === undefined ? [] : [rule])];
  const { file, range } =
    sources.locate({
      kind: 'definition',
      name: definition,
      path: formatPath(path),
    }) ?? {};
  return {
    ...candidate,
    ...(file !== undefined && { file }),
    ...(range && { line: range.start.line, column: range.start.column }),
  };
}
