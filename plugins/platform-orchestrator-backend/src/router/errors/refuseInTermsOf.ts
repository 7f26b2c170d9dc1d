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
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { OrchestratorError, ScoreFile } from '@platform-orchestrator/engine';
import { ScoreTexts } from '../../places/ScoreTexts';
import { presentDiagnostic } from '../../presentation/presentProblem';

/**
 * Calls the engine, and turns what it refuses into errors of HTTP: everything that is wrong in `diagnostics`, what came in between in `changes`.
 *
 * @param files - Score files of the request, whose lines may be shown
 */
export async function refuseInTermsOf<T>(
  files: readonly ScoreFile[],
  call: () => Promise<T>,
): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw isOrchestratorError(error) ? toHttpError(error, files) : error;
  }
}

/** By name, for there may be two copies of a package in a backend. */
function isOrchestratorError(error: unknown): error is OrchestratorError {
  return error instanceof Error && error.name === 'OrchestratorError';
}

function toHttpError(
  { code, message, diagnostics, changes }: OrchestratorError,
  files: readonly ScoreFile[],
): Error {
  const texts = new ScoreTexts(files);
  switch (code) {
    case 'not-found':
      return new NotFoundError(message);
    case 'forbidden':
      return new NotAllowedError(message);
    case 'invalid':
      return Object.assign(new InputError(message), {
        diagnostics: diagnostics.map(diagnostic =>
          presentDiagnostic(diagnostic, { texts }),
        ),
      });
    default:
      // the reason tells a stale plan from a missing confirmation and from a plain conflict
      return Object.assign(new ConflictError(message), {
        reason: code,
        changes,
      });
  }
}
