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

import { InputError } from '@backstage/errors';
import { ScoreFile } from '@platform-orchestrator/backstage-plugin-common';
import {
  Diagnostic,
  ParsedWorkload,
  Workload,
  formatDiagnostics,
  parseWorkload,
} from '@platform-orchestrator/score';

/**
 * Reads a Score file before anything is made of it.
 *
 * @throws InputError that names every problem with its line and column.
 */
export function checkScore(
  file: ScoreFile,
): ParsedWorkload & { workload: Workload } {
  const parsed = parseWorkload(file.content, { file: file.path });
  failOnErrors(file, parsed.diagnostics);
  return { ...parsed, workload: parsed.workload! };
}

/** @throws InputError that names every error with its line and column. */
export function failOnErrors(
  { path, content }: ScoreFile,
  diagnostics: readonly Diagnostic[],
): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new InputError(
      `The Score file is not valid:\n${formatDiagnostics(errors, {
        sources: { [path]: content },
      })}`,
    );
  }
}
