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
  DefinitionSet,
  ResourceIdentity,
  ResourcePattern,
} from '@platform-orchestrator/engine';

/**
 * The identity of a resource that somebody names in part: the class is `default`, the one resource of an implicit type is named like it.
 *
 * @param options.id - The id of all others.
 */
export function requestIdentity(
  pattern: ResourcePattern,
  options: { definitions: DefinitionSet; id: string },
): ResourceIdentity {
  const { type } = pattern;
  const { use } = options.definitions.resourceTypes.get(type) ?? {};
  return {
    type,
    class: pattern.class ?? DEFAULT_CLASS,
    id: pattern.id ?? (use === 'implicit' ? type : options.id),
  };
}
