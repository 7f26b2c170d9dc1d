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

import { ResponseError } from '@backstage/errors';
import type { Problem } from '../api';

/** Everything that was wrong with a refused request, with places and remedies; empty for other errors. @public */
export function problemsOfError(error: unknown): Problem[] {
  return detailsOf<Problem>(error, 'diagnostics');
}

/** Why a request came too late or needs to be confirmed: what changed since, or what it would delete. @public */
export function changesOfError(error: unknown): string[] {
  return detailsOf<string>(error, 'changes');
}

function detailsOf<T>(error: unknown, field: string): T[] {
  if (!(error instanceof Error) || error.name !== 'ResponseError') {
    return [];
  }
  const details: Record<string, unknown> = {
    ...(error as ResponseError).body.error,
  };
  const value = details[field];
  return Array.isArray(value) ? value : [];
}
