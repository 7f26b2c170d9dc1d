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

/** What the drivers of a portal would give, as `platctl render --outputs` reads it. */
export interface OutputsDocument {
  apiVersion: 'platctl.platform-orchestrator.io/v1';
  kind: 'Outputs';
  /** By `type[.class]#id`, the names that `platctl graph` shows. */
  resources: Record<string, ResourceOutputs>;
}

export interface ResourceOutputs {
  values?: JsonObject;
  /** Where the cluster has the secret outputs: a key of a Secret. */
  secrets?: Record<string, { name: string; key: string }>;
}

/** JSON Schema of an {@link OutputsDocument}. */
export const OUTPUTS_SCHEMA: JsonObject = {
  type: 'object',
  required: ['apiVersion', 'kind', 'resources'],
  additionalProperties: false,
  properties: {
    apiVersion: { const: 'platctl.platform-orchestrator.io/v1' },
    kind: { const: 'Outputs' },
    resources: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        properties: {
          values: { type: 'object' },
          secrets: {
            type: 'object',
            additionalProperties: {
              type: 'object',
              required: ['name', 'key'],
              additionalProperties: false,
              properties: {
                name: { type: 'string' },
                key: { type: 'string' },
              },
            },
          },
        },
      },
    },
  },
};
