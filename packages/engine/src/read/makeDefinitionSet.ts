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

import { JsonValue } from '@platform-orchestrator/score';
import { hashJson } from '../model/canonicalJson';
import {
  DefinitionSet,
  EnvironmentType,
  ResourceDefinition,
  ResourceType,
} from '../model/Definitions';
import { DefinitionImport } from './DefinitionImport';
import { BUILTIN_TYPES } from './builtinResourceTypes';

/** Makes the set of these types and definitions, with the built-in types that they do not replace. Everything is in the order of names. */
export function makeDefinitionSet(content: {
  environmentTypes: readonly EnvironmentType[];
  resourceTypes: readonly ResourceType[];
  definitions: readonly ResourceDefinition[];
  import?: DefinitionImport;
}): DefinitionSet {
  const { organization, accounts } = content.import ?? {};
  const environmentTypes = byName(content.environmentTypes);
  const resourceTypes = byName([...BUILTIN_TYPES, ...content.resourceTypes]);
  const definitions = byName(content.definitions);
  return {
    version: hashJson([
      'platform-orchestrator/definitions/1',
      [...environmentTypes.values()].map(hashable),
      [...resourceTypes.values()].map(hashable),
      // the version stands for what may hold secrets
      [...definitions.values()].map(({ inputs, secrets, provision, ...rest }) =>
        hashable(rest),
      ),
      organization ?? null,
      // names only: credentials rotate without making other definitions of the same ones
      Object.keys(accounts ?? {}).sort(),
    ]),
    environmentTypes,
    resourceTypes,
    definitions,
    ...(organization !== undefined && { organization }),
    ...(accounts && { accounts: new Map(Object.entries(accounts)) }),
  };
}

/** Files and lines are no content. */
function hashable(item: { place?: unknown }): JsonValue {
  const { place, ...rest } = item;
  return rest as JsonValue;
}

function byName<T extends { name: string }>(
  items: readonly T[],
): Map<string, T> {
  const map = new Map(items.map(item => [item.name, item]));
  return new Map([...map.keys()].sort().map(name => [name, map.get(name)!]));
}
