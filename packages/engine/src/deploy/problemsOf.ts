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

import { Redactor } from '../create/Redactor';
import { Problem } from '../model/Problem';
import { OrchestratorError } from './OrchestratorError';

/** Why a deployment could not run, for people. */
export function problemsOf(error: unknown, redactor: Redactor): Problem[] {
  if (error instanceof OrchestratorError && error.diagnostics.length > 0) {
    return error.diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ severity: _, suggestion, related: __, ...rest }) => ({
        ...rest,
        effect: 'Nothing was done.',
        ...(suggestion && { nextStep: suggestion }),
      }));
  }
  return [
    {
      code:
        error instanceof OrchestratorError
          ? `deploy/${error.code}`
          : 'deploy/failed',
      message: redactor.redact(
        error instanceof Error ? error.message : String(error),
      ),
      nextStep: 'Deploy again; what is done is not done twice.',
    },
  ];
}
