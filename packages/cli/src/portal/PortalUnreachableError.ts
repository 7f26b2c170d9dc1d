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

/** Nothing answers where the portal should be. */
export class PortalUnreachableError extends Error {
  override readonly name = 'PortalUnreachableError';

  constructor(url: string, cause: unknown) {
    super(
      `No portal answers at ${url} (${reasonOf(
        cause,
      )}). Start it, or set PLATCTL_URL to the address of another one.`,
      { cause },
    );
  }
}

/** `fetch` only says that it failed; the cause says why. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as Error;
  const { code } = (cause ?? error) as NodeJS.ErrnoException;
  return code ?? message;
}
