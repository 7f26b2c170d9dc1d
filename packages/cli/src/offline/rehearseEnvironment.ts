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
  Rehearsal,
  RehearseGraphOptions,
  rehearseGraph,
} from '@platform-orchestrator/engine';
import { InvalidInputError } from '../InvalidInputError';
import { offlineDrivers } from '../drivers/offlineDrivers';
import { ExpandedEnvironment } from './expandEnvironment';
import { problemDiagnostics } from './problemDiagnostics';

/**
 * Runs the graph of an environment without any effect: only drivers that compute are called.
 *
 * @throws InvalidInputError with everything that would fail.
 */
export async function rehearseEnvironment(
  expanded: ExpandedEnvironment,
  options: Pick<RehearseGraphOptions, 'given' | 'services'> = {},
): Promise<{ rehearsal: Rehearsal; request: RehearseGraphOptions }> {
  const { context, definitions, set, graph, sources, texts } = expanded;
  const request: RehearseGraphOptions = {
    environment: context,
    set,
    definitions,
    graph,
    drivers: offlineDrivers(),
    now: new Date(),
    ...options,
  };
  const rehearsal = await rehearseGraph(request);
  if (rehearsal.problems.length > 0) {
    throw new InvalidInputError({
      diagnostics: problemDiagnostics(rehearsal.problems, sources),
      sources: texts,
    });
  }
  return { rehearsal, request };
}
