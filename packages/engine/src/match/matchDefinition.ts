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

import { DefinitionSet } from '../model/Definitions';
import { EnvironmentIdentity, ResourceIdentity } from '../model/Identity';
import { MatchedDefinition } from '../model/ResourceGraph';
import { DefinitionIndex } from './DefinitionIndex';

/**
 * Finds the definition for a request.
 *
 * Only definitions of its type count. A rule matches when every field that it gives equals the context; `class` is always compared. Of several the most specific one wins:
 * `resource` 8, `environment` 4, `application` 2, `environmentType` 1, summed. Two rules of a type never give the same fields the same values, so the winner is unique
 * and the order of files does not count.
 *
 * @returns undefined when nothing matches; {@link explainMatch} says why
 *
 * @public
 */
export function matchDefinition(options: {
  definitions: DefinitionSet;
  request: ResourceIdentity;
  context: EnvironmentIdentity;
}): MatchedDefinition | undefined {
  return DefinitionIndex.of(options.definitions).match({
    request: options.request,
    environment: options.context,
  });
}
