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

import { showName, showNames } from './showName';
import { suggestNear } from './suggestNear';

/** What to say about a name that is not among the known ones. */
export function describeUnknownName(
  name: string,
  known: readonly string[],
): { expected: string; suggestion: string } {
  const near = suggestNear(name, known);
  return {
    expected:
      known.length > 0
        ? `one of ${showNames(known)}`
        : 'a name, but there is none yet',
    suggestion: near
      ? `did you mean ${showName(near)}?`
      : `add ${showName(name)}, or correct the name`,
  };
}
