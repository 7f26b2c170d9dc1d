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

import { Problem, SourceMaps } from '@platform-orchestrator/engine';
import { Diagnostic } from '@platform-orchestrator/score';

/** Problems of nodes, each at the place where its input was written. */
export function problemDiagnostics(
  problems: readonly Problem[],
  sources: SourceMaps,
): Diagnostic[] {
  return problems.map(problem => {
    const { code, message, expected, found, nextStep, origin, input } = problem;
    return {
      code,
      severity: 'error' as const,
      message,
      ...(origin && { path: origin.path, ...sources.locate(origin) }),
      ...(!origin && input !== undefined && { path: input }),
      ...(expected !== undefined && { expected }),
      ...(found !== undefined && { found }),
      ...(nextStep !== undefined && { suggestion: nextStep }),
    };
  });
}
