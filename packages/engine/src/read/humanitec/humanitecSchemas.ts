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

/** The API version of Humanitec's entities. @public */
export const HUMANITEC_API_VERSION = 'entity.humanitec.io/v1b1';

/** Kinds of Humanitec's entities that mean something here. */
export type HumanitecKind = 'Definition' | 'ResourceType' | 'EnvironmentType';

const ID: JsonObject = {
  type: 'string',
  pattern: '^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$',
  maxLength: 100,
  'x-expected': 'letters, digits and dashes',
};

const TYPE_ID: JsonObject = {
  type: 'string',
  pattern: '^[A-Za-z0-9][A-Za-z0-9-]*(/[A-Za-z0-9][A-Za-z0-9-]*)?$',
  maxLength: 100,
  'x-expected': 'letters, digits and dashes, with an organization before it',
};

const TEXT: JsonObject = { type: 'string', minLength: 1 };
const OPTIONAL_OBJECT: JsonObject = { type: ['object', 'null'] };

/** Fields of answers of Humanitec's API, for files that were exported from it. They say nothing about the definition. */
const EXPORTED: JsonObject = Object.fromEntries(
  [
    'id',
    'org_id',
    'active_version_id',
    'created_at',
    'created_by',
    'updated_at',
    'updated_by',
    'is_default',
  ].map(name => [name, {}]),
);

const entity = (id: JsonObject, fields: JsonObject): JsonObject => ({
  type: 'object',
  required: ['apiVersion', 'kind', 'metadata', 'entity'],
  additionalProperties: false,
  properties: {
    apiVersion: { const: HUMANITEC_API_VERSION },
    kind: { type: 'string' },
    metadata: {
      type: 'object',
      required: ['id'],
      additionalProperties: false,
      properties: { id, name: { type: 'string' } },
    },
    entity: { type: 'object', additionalProperties: false, ...fields },
  },
});

const provision: JsonObject = {
  type: ['object', 'null'],
  additionalProperties: false,
  properties: {
    is_dependent: { type: 'boolean' },
    match_dependents: { type: 'boolean' },
    params: OPTIONAL_OBJECT,
  },
};

const criteria: JsonObject = {
  type: 'object',
  additionalProperties: false,
  properties: {
    id: {},
    env_type: TEXT,
    app_id: TEXT,
    env_id: TEXT,
    res_id: TEXT,
    class: TEXT,
  },
};

/** The schema of each kind of entity. */
export const HUMANITEC_SCHEMAS: Readonly<Record<HumanitecKind, JsonObject>> = {
  Definition: entity(ID, {
    required: ['type', 'driver_type'],
    properties: {
      ...EXPORTED,
      name: { type: 'string' },
      type: TYPE_ID,
      driver_type: TEXT,
      driver_account: { type: ['string', 'null'] },
      driver_inputs: {
        type: ['object', 'null'],
        additionalProperties: false,
        // secrets are given, or named: not both
        not: { required: ['secrets', 'secret_refs'] },
        properties: {
          values: OPTIONAL_OBJECT,
          secrets: OPTIONAL_OBJECT,
          secret_refs: OPTIONAL_OBJECT,
        },
      },
      provision: {
        type: ['object', 'null'],
        additionalProperties: provision,
      },
      criteria: { type: ['array', 'null'], items: criteria },
      // a driver that changes deletes through the old one first; there is no other way here
      in_place_driver_change: { const: false },
      is_deleted: { const: false },
    },
  }),
  ResourceType: entity(TYPE_ID, {
    properties: {
      ...EXPORTED,
      name: { type: 'string' },
      type: TYPE_ID,
      category: { type: 'string' },
      use: { enum: ['direct', 'indirect', 'implicit'] },
      inputs_schema: OPTIONAL_OBJECT,
      outputs_schema: OPTIONAL_OBJECT,
    },
  }),
  EnvironmentType: entity(ID, {
    properties: { ...EXPORTED, description: { type: 'string' } },
  }),
};
