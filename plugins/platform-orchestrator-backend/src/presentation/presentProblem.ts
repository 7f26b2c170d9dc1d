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

import { Problem } from '@platform-orchestrator/backstage-plugin-common';
import {
  GraphOrigin,
  Problem as EngineProblem,
  SourcePlace,
} from '@platform-orchestrator/engine';
import { Diagnostic } from '@platform-orchestrator/score';
import { PresentationContext } from './PresentationContext';
import { presentPlace } from './presentPlace';

type Sources = Pick<PresentationContext, 'places' | 'texts'>;

/** A mistake in a file that somebody wrote. */
export function presentDiagnostic(
  diagnostic: Diagnostic,
  { texts }: Pick<Sources, 'texts'>,
): Problem {
  const { code, severity, message, file, range, path } = diagnostic;
  const { expected, found, suggestion } = diagnostic;
  return {
    code,
    severity,
    message,
    ...presentSource(file === undefined ? undefined : { file, range }, texts),
    ...(path !== undefined && { path }),
    ...(expected !== undefined && { expected }),
    ...(found !== undefined && { found }),
    ...(suggestion !== undefined && { nextStep: suggestion }),
  };
}

/** Why a node or a deployment failed. The place is that of the input which was refused, where that is known. */
export function presentProblem(
  problem: EngineProblem,
  { places, texts }: Sources,
): Problem {
  const { code, message, node, input, origin, file, range } = problem;
  const { expected, found, effect, nextStep } = problem;
  const refused = origin && { ...origin, path: pathOf(origin, input) };
  const place =
    file === undefined ? refused && places.locate(refused) : { file, range };
  const path = refused?.path ?? problem.path ?? input;
  return {
    code,
    severity: 'error',
    message,
    ...presentSource(place, texts),
    ...(path !== undefined && { path }),
    ...(expected !== undefined && { expected }),
    ...(found !== undefined && { found }),
    ...(node !== undefined && { node }),
    ...(effect !== undefined && { effect }),
    ...(nextStep !== undefined && { nextStep }),
  };
}

/** A resource of a Score file stands above its params, which are what is refused of it. */
function pathOf({ kind, path }: GraphOrigin, input: string | undefined) {
  return kind === 'score' && input?.startsWith('params')
    ? `${path}.${input}`
    : path;
}

/** Only lines of Score files are shown: definitions may hold secrets. */
function presentSource(
  place: SourcePlace | undefined,
  texts: Sources['texts'],
): Pick<Problem, 'place' | 'sourceLine'> {
  const sourceLine = place && texts.lineAt(place);
  return {
    ...(place && { place: presentPlace(place) }),
    ...(sourceLine !== undefined && { sourceLine }),
  };
}
