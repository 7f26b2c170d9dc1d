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

import { JsonObject, JsonValue } from '@platform-orchestrator/score';
import { ResourceType, SourcePlace } from '../../model/Definitions';
import { DefinitionImport } from '../DefinitionImport';
import { BUILTIN_TYPES } from '../builtinResourceTypes';

/**
 * Makes a resource type of a valid entity.
 *
 * A type `<organization>/<name>` replaces the built-in one of that name, which Score files go on to use; without such a built-in type it keeps its full name.
 */
export function toResourceType(
  document: JsonObject,
  place: SourcePlace,
  { organization }: DefinitionImport,
): ResourceType {
  const { id } = document.metadata as { id: string };
  const entity = document.entity as {
    name?: string;
    use?: ResourceType['use'];
    inputs_schema?: JsonObject | null;
    outputs_schema?: { properties?: JsonObject } | null;
  };
  const short =
    organization !== undefined && id.startsWith(`${organization}/`)
      ? id.slice(organization.length + 1)
      : id;
  const builtin = BUILTIN_TYPES.find(({ name }) => name === short);
  const { values, secrets } = entity.outputs_schema?.properties ?? {};
  return {
    name: builtin ? short : id,
    ...(entity.name !== undefined && { title: entity.name }),
    use: entity.use ?? 'direct',
    stateful: builtin?.stateful ?? false,
    ...(entity.inputs_schema && { params: entity.inputs_schema }),
    outputs: {
      ...(isObject(values) && { values }),
      ...(isObject(secrets) && { secrets }),
    },
    classes: {},
    place,
  };
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
