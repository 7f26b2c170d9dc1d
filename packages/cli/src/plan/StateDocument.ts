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

/**
 * What an environment would consist of, as `platctl plan --save` writes it. Holds no secret and no trace of one.
 *
 * Nodes are in the order of their names.
 */
export interface StateDocument {
  apiVersion: 'platctl.platform-orchestrator.io/v1';
  kind: 'State';
  application: string;
  environment: string;
  nodes: StateDocumentNode[];
}

export interface StateDocumentNode {
  type: string;
  class: string;
  id: string;
  kind: 'resource' | 'target' | 'workload' | 'rollout';
  workload?: string;
  stateful: boolean;
  definition?: { name: string; version: string };
  driver?: string;
  /** Of all that its driver would get: equal means unchanged. */
  fingerprint?: string;
  /** What its driver would get, secrets without their values: for what people see of a change. */
  comparable: JsonObject;
  /** Names of the nodes that it depends on. */
  dependsOn: string[];
}

const TEXT: JsonObject = { type: 'string' };

/** JSON Schema of a {@link StateDocument}. */
export const STATE_SCHEMA: JsonObject = {
  type: 'object',
  required: ['apiVersion', 'kind', 'application', 'environment', 'nodes'],
  properties: {
    apiVersion: { const: 'platctl.platform-orchestrator.io/v1' },
    kind: { const: 'State' },
    application: TEXT,
    environment: TEXT,
    nodes: {
      type: 'array',
      items: {
        type: 'object',
        required: [
          'type',
          'class',
          'id',
          'kind',
          'stateful',
          'comparable',
          'dependsOn',
        ],
        properties: {
          type: TEXT,
          class: TEXT,
          id: TEXT,
          kind: { enum: ['resource', 'target', 'workload', 'rollout'] },
          workload: TEXT,
          stateful: { type: 'boolean' },
          definition: {
            type: 'object',
            required: ['name', 'version'],
            properties: { name: TEXT, version: TEXT },
          },
          driver: TEXT,
          fingerprint: TEXT,
          comparable: { type: 'object' },
          dependsOn: { type: 'array', items: TEXT },
        },
      },
    },
  },
};
