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
import { Diagnostic, formatDiagnostics } from '@platform-orchestrator/score';

/** A problem that the platform tells of, in the form of those that are found here: place, cause, line of the source, effect, remedy. */
export function formatProblem(problem: Problem): string {
  const { place, effect, sourceLine, nextStep, ...rest } = problem;
  const { file, line } = place ?? {};
  const sources = new Map<string, string>();
  if (file && line && sourceLine !== undefined) {
    sources.set(file, '\n'.repeat(line - 1) + sourceLine);
  }
  const diagnostic: Diagnostic = {
    ...rest,
    message: [problem.message, effect].filter(Boolean).join(' '),
    file,
    range: rangeOf(problem),
    suggestion: nextStep,
  };
  return formatDiagnostics([diagnostic], { sources });
}

function rangeOf({ place }: Problem): Diagnostic['range'] {
  if (!place?.line) {
    return undefined;
  }
  const start = { line: place.line, column: place.column ?? 1 };
  return {
    start,
    end: {
      line: place.endLine ?? start.line,
      column: place.endColumn ?? start.column,
    },
  };
}
