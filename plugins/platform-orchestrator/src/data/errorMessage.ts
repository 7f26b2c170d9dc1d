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

/** What went wrong, in the server's words where it answered. */
export function errorMessage(error: unknown): string {
  if (isResponseError(error)) {
    return error.cause.message;
  }
  return error instanceof Error ? error.message : String(error);
}

/** Whether the server said that there is no such thing, or that this person may not see it. */
export function isNotFound(error: unknown): boolean {
  return (
    (isResponseError(error) && error.statusCode === 404) ||
    (error instanceof Error && error.name === 'NotFoundError')
  );
}

/** Whether the state that a request was made from has changed since. */
export function isConflict(error: unknown): boolean {
  return (
    (isResponseError(error) && error.statusCode === 409) ||
    (error instanceof Error && error.name === 'ConflictError')
  );
}

function isResponseError(error: unknown): error is ResponseError {
  return error instanceof Error && error.name === 'ResponseError';
}
