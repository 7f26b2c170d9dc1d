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
import {
  DEFAULT_CLASS,
  EnvironmentIdentity,
  ResourceIdentity,
} from '../model/Identity';
import { matchDefinition } from './matchDefinition';
import { ResourcePattern } from './placeholders/ResourcePattern';

/**
 * The resource that a pattern means for the one that refers.
 *
 * Class and id default to those of the referrer. An inherited class becomes `default` when no definition matches it; a written class never does.
 */
export function resolveIdentity(options: {
  pattern: ResourcePattern;
  referrer: ResourceIdentity;
  definitions: DefinitionSet;
  context: EnvironmentIdentity;
}): ResourceIdentity {
  const { pattern, referrer, definitions, context } = options;
  const identity = {
    type: pattern.type,
    class: pattern.class ?? referrer.class,
    id: pattern.id ?? referrer.id,
  };
  if (
    pattern.class === undefined &&
    identity.class !== DEFAULT_CLASS &&
    !matchDefinition({ definitions, request: identity, context })
  ) {
    identity.class = DEFAULT_CLASS;
  }
  return identity;
}
