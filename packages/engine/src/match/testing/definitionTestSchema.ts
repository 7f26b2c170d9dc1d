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

import { JsonObject } from '@platform-orchestrator/score';
import { API_VERSION } from '../../read/definitions/definitionSchemas';

const TEXT: JsonObject = { type: 'string', minLength: 1 };
const RESOURCE: JsonObject = {
  type: 'string',
  pattern: '^[^.#\\s]+(\\.[^.#\\s]+)?#.+$',
  'x-expected': 'a resource as <type>[.<class>]#<id>',
};
const byResource = (value: JsonObject): JsonObject => ({
  type: 'object',
  propertyNames: RESOURCE,
  additionalProperties: value,
});
const OBJECT: JsonObject = { type: 'object' };
const NAME: JsonObject = { type: ['string', 'null'] };

/** `kind: DefinitionTest`. */
export const DEFINITION_TEST_SCHEMA: JsonObject = {
  type: 'object',
  required: ['apiVersion', 'kind', 'metadata', 'spec'],
  additionalProperties: false,
  properties: {
    apiVersion: { const: API_VERSION },
    kind: { const: 'DefinitionTest' },
    metadata: {
      type: 'object',
      required: ['name'],
      additionalProperties: false,
      properties: { name: TEXT, description: { type: 'string' } },
    },
    spec: {
      type: 'object',
      required: ['context', 'expect'],
      additionalProperties: false,
      properties: {
        context: {
          type: 'object',
          required: ['application', 'environment', 'environmentType'],
          additionalProperties: false,
          properties: {
            application: TEXT,
            environment: TEXT,
            environmentType: TEXT,
          },
        },
        request: {
          type: 'object',
          required: ['type', 'id'],
          additionalProperties: false,
          properties: { type: TEXT, class: TEXT, id: TEXT },
        },
        score: { type: 'array', items: { type: ['string', 'object'] } },
        given: byResource({
          type: 'object',
          additionalProperties: false,
          properties: { values: OBJECT, secrets: OBJECT },
        }),
        expect: {
          type: 'object',
          additionalProperties: false,
          properties: {
            definition: NAME,
            definitions: byResource(NAME),
            nodes: { type: 'array', items: RESOURCE },
            edges: {
              type: 'array',
              items: {
                type: 'string',
                pattern: '^.+#.+ -> .+#.+$',
                'x-expected': 'two resources as "a -> b"',
              },
            },
            inputs: byResource(OBJECT),
            outputs: byResource(OBJECT),
            secrets: byResource(OBJECT),
            problems: { type: 'array', items: TEXT },
          },
        },
      },
    },
  },
};
