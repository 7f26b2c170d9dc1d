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
  DEFAULT_CLASS,
  identityText,
  parseResourcePattern,
} from '@platform-orchestrator/engine';

/** The whole name of a resource whose class may be left out: `postgres#main` is `postgres.default#main`. A text that names none stays as it is. */
export function resourceName(text: string): string {
  const pattern = parseResourcePattern(text);
  return pattern?.id === undefined
    ? text
    : identityText({
        type: pattern.type,
        class: pattern.class ?? DEFAULT_CLASS,
        id: pattern.id,
      });
}
