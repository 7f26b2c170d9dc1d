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
  DefinitionSet,
  ResourceDefinition,
  ResourceIdentity,
  ResourceType,
  identityText,
} from '@platform-orchestrator/engine';
import { JsonObject } from '@platform-orchestrator/score';

/** Type and definition of the node that asks; no person's definition can have the name. */
const ASKER = '(test)';

/** Whether a node only asks for the one that is tested. */
export function isAsker({ type }: ResourceIdentity): boolean {
  return type === ASKER;
}

/** Definitions by which every environment asks for one resource: of any type, since definitions may ask for all. */
export function withRequest(
  definitions: DefinitionSet,
  request: { identity: ResourceIdentity; params?: JsonObject },
): DefinitionSet {
  const { identity, params } = request;
  const type: ResourceType = {
    name: ASKER,
    use: 'implicit',
    stateful: false,
    outputs: {},
    classes: {},
  };
  const definition: ResourceDefinition = {
    name: ASKER,
    type: ASKER,
    driver: 'static',
    inputs: {},
    secrets: {},
    provision: {
      [identityText(identity)]: {
        isDependent: false,
        matchDependents: false,
        ...(params && { params }),
      },
    },
    criteria: [{}],
    version: '',
  };
  return {
    ...definitions,
    resourceTypes: new Map([...definitions.resourceTypes, [ASKER, type]]),
    definitions: new Map([...definitions.definitions, [ASKER, definition]]),
  };
}
