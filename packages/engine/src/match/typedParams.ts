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
import { ResourceType } from '../model/Definitions';
import { Expression, TextExpression } from '../model/Expression';

/** Types that text with a placeholder is converted to. */
const CONVERTED = ['integer', 'number', 'boolean'] as const;

/**
 * Notes where the schema of the params wants a number or a boolean and a Score file gives text with a placeholder: the text is converted once it is known, because a Score file has no
 * other way to write it.
 */
export function typedParams(
  params: Expression,
  type: ResourceType | undefined,
): Expression {
  return type?.params ? convert(params, type.params, type.params) : params;
}

function convert(
  expression: Expression,
  schema: JsonObject | undefined,
  root: JsonObject,
): Expression {
  const resolved = schema && resolveReference(schema, root);
  if (!resolved) {
    return expression;
  }
  switch (expression.kind) {
    case 'list':
      return {
        ...expression,
        items: expression.items.map(item =>
          convert(item, asSchema(resolved.items), root),
        ),
      };
    case 'object':
      return {
        ...expression,
        entries: expression.entries.map(([key, value]) => [
          key,
          convert(value, memberSchema(resolved, key), root),
        ]),
      };
    case 'text':
      return expression.mode === 'score'
        ? withType(expression, resolved)
        : expression;
    default:
      return expression;
  }
}

function withType(
  expression: TextExpression,
  schema: JsonObject,
): TextExpression {
  const types = [schema.type].flat();
  const wanted = types.includes('string')
    ? undefined
    : CONVERTED.find(type => types.includes(type));
  return wanted ? { ...expression, as: wanted } : expression;
}

function memberSchema(schema: JsonObject, key: string): JsonObject | undefined {
  const properties = asSchema(schema.properties);
  return properties && Object.hasOwn(properties, key)
    ? asSchema(properties[key])
    : asSchema(schema.additionalProperties);
}

/** Follows one `$ref` into the definitions of the same schema. */
function resolveReference(schema: JsonObject, root: JsonObject): JsonObject {
  const match = /^#\/\$defs\/([^/]+)$/.exec(
    typeof schema.$ref === 'string' ? schema.$ref : '',
  );
  return (match && asSchema(asSchema(root.$defs)?.[match[1]])) || schema;
}

function asSchema(value: JsonValue | undefined): JsonObject | undefined {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? value
    : undefined;
}
