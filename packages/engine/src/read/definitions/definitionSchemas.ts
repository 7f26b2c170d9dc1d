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

/** The API version of the files that a platform team writes. @public */
export const API_VERSION = 'platform-orchestrator.io/v1alpha1';

/** The kinds of documents with that API version. @public */
export type DefinitionKind =
  | 'EnvironmentType'
  | 'ResourceType'
  | 'ResourceDefinition';

const NAME: JsonObject = {
  type: 'string',
  pattern: '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$',
  maxLength: 63,
  'x-expected':
    'lower-case letters, digits and dashes, such as "postgres-shared"',
};

/** Types of other people may be named `<organization>/<type>`. */
const TYPE_NAME: JsonObject = {
  type: 'string',
  pattern: '^[A-Za-z0-9][A-Za-z0-9-]*(/[A-Za-z0-9][A-Za-z0-9-]*)?$',
  maxLength: 100,
  'x-expected': 'letters, digits and dashes, such as "postgres"',
};

const CLASS_NAME: JsonObject = {
  type: 'string',
  pattern: '^[A-Za-z0-9][A-Za-z0-9-]*$',
  maxLength: 63,
  'x-expected': 'letters, digits and dashes, such as "large"',
};

/** A value of the context; without control characters, which nobody sees. */
const CONTEXT_VALUE: JsonObject = {
  type: 'string',
  minLength: 1,
  pattern: '^[^\\u0000-\\u001f]*$',
  'x-expected': 'text',
};

const JSON_SCHEMA: JsonObject = {
  $ref: 'https://json-schema.org/draft/2020-12/schema',
};

const metadata = (name: JsonObject): JsonObject => ({
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  'x-instead': { id: 'write name', labels: 'use title and description' },
  properties: {
    name,
    title: { type: 'string' },
    description: { type: 'string' },
  },
});

const document = (name: JsonObject, spec: JsonObject): JsonObject => ({
  type: 'object',
  required: ['apiVersion', 'kind', 'metadata', 'spec'],
  additionalProperties: false,
  properties: {
    apiVersion: { const: API_VERSION },
    kind: { type: 'string' },
    metadata: metadata(name),
    spec: { type: 'object', additionalProperties: false, ...spec },
  },
});

const criteria: JsonObject = {
  type: 'object',
  additionalProperties: false,
  'x-instead': {
    env_type: 'write environmentType',
    environment_type: 'write environmentType',
    app_id: 'write application',
    app: 'write application',
    env_id: 'write environment',
    env: 'write environment',
    res_id: 'write resource',
    id: 'write resource',
  },
  properties: {
    environmentType: CONTEXT_VALUE,
    application: CONTEXT_VALUE,
    environment: CONTEXT_VALUE,
    resource: CONTEXT_VALUE,
    class: CLASS_NAME,
  },
};

const provision: JsonObject = {
  type: 'object',
  additionalProperties: false,
  'x-instead': {
    is_dependent: 'write isDependent',
    match_dependents: 'write matchDependents',
  },
  properties: {
    isDependent: { type: 'boolean' },
    matchDependents: { type: 'boolean' },
    params: { type: 'object' },
  },
};

/** The schema of each kind of document. */
export const DEFINITION_SCHEMAS: Readonly<Record<DefinitionKind, JsonObject>> =
  {
    EnvironmentType: document(NAME, {
      required: ['order'],
      properties: {
        order: { type: 'number' },
        protected: { type: 'boolean' },
        approvals: {
          type: 'object',
          required: ['required', 'from'],
          additionalProperties: false,
          properties: {
            required: { type: 'integer', minimum: 1, maximum: 10 },
            from: {
              type: 'array',
              minItems: 1,
              items: {
                type: 'string',
                pattern: '^(user|group):[^/]+/.+$',
                'x-expected':
                  'entity references such as group:default/platform',
              },
            },
          },
        },
        waitFor: { enum: ['ready', 'applied'] },
        drift: { enum: ['report', 'revert'] },
      },
    }),
    ResourceType: document(TYPE_NAME, {
      properties: {
        use: { enum: ['direct', 'indirect', 'implicit'] },
        stateful: { type: 'boolean' },
        params: JSON_SCHEMA,
        outputs: {
          type: 'object',
          additionalProperties: false,
          'x-instead': { properties: 'put the schema under values or secrets' },
          properties: { values: JSON_SCHEMA, secrets: JSON_SCHEMA },
        },
        classes: {
          type: 'object',
          propertyNames: CLASS_NAME,
          additionalProperties: {
            type: ['object', 'null'],
            additionalProperties: false,
            properties: { description: { type: 'string' } },
          },
        },
      },
    }),
    ResourceDefinition: document(NAME, {
      required: ['type', 'driver'],
      'x-instead': {
        driver_type: 'write driver',
        driver_inputs: 'write inputs and secrets',
        values: 'write inputs',
      },
      properties: {
        type: TYPE_NAME,
        driver: { type: 'string', minLength: 1 },
        inputs: { type: 'object' },
        secrets: { type: 'object' },
        provision: { type: 'object', additionalProperties: provision },
        criteria: { type: 'array', items: criteria },
      },
    }),
  };
