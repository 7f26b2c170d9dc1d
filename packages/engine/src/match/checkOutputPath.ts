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
  JsonObject,
  JsonValue,
  suggestNear,
} from '@platform-orchestrator/score';
import { ResourceType } from '../model/Definitions';

/** Why a path leads to no output. */
export interface OutputMistake {
  message: string;
  /** The outputs that there are. */
  expected: string;
  found: string;
  suggestion?: string;
}

/** Keywords after which only an instance tells which members there are. */
const OPEN_KEYWORDS = [
  '$ref',
  '$dynamicRef',
  'allOf',
  'anyOf',
  'oneOf',
  'if',
  'patternProperties',
  'dependentSchemas',
];

/**
 * Checks a path of a placeholder against the outputs that the type declares.
 *
 * A type whose schemas list `properties` has these outputs and no others, unless `additionalProperties` says so; a type without lists is open.
 */
export function checkOutputPath(
  type: ResourceType | undefined,
  path: readonly string[],
): OutputMistake | undefined {
  let schemas = [type?.outputs.values, type?.outputs.secrets].filter(
    (schema): schema is JsonObject => schema !== undefined,
  );
  for (const [index, name] of path.entries()) {
    if (schemas.length === 0 || schemas.some(isOpen)) {
      return undefined;
    }
    const known = schemas.flatMap(schema => Object.keys(properties(schema)));
    const next = schemas
      .map(schema => properties(schema))
      .filter(members => Object.hasOwn(members, name))
      .map(members => members[name]);
    if (next.length === 0) {
      const near = suggestNear(name, known);
      const owner =
        index === 0
          ? `the type "${type!.name}"`
          : `"${path.slice(0, index).join('.')}"`;
      return {
        message: `${owner} has no output "${name}"`,
        expected: known.length > 0 ? known.sort().join(', ') : 'no outputs',
        found: name,
        ...(near !== undefined && { suggestion: `did you mean "${near}"?` }),
      };
    }
    if (!next.every(isObject)) {
      return undefined;
    }
    schemas = next.filter(isObject);
  }
  return undefined;
}

function isOpen(schema: JsonObject): boolean {
  const { additionalProperties } = schema;
  if (OPEN_KEYWORDS.some(keyword => schema[keyword] !== undefined)) {
    return true;
  }
  if (schema.properties === undefined && additionalProperties !== false) {
    // a scalar has no members; anything else may have any
    return !isScalar(schema);
  }
  return additionalProperties !== undefined && additionalProperties !== false;
}

function isScalar(schema: JsonObject): boolean {
  return (
    typeof schema.type === 'string' &&
    schema.type !== 'object' &&
    schema.type !== 'null'
  );
}

function properties(schema: JsonObject): JsonObject {
  return isObject(schema.properties) ? schema.properties : {};
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
