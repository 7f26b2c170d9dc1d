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
 * A test of definitions, as platform teams write it: what is asked for in which environment, and what has to come of it.
 *
 * Names of resources are `type[.class]#id`. Maps in `params`, `inputs` and `outputs` are compared by the members that are given; lists and all else as a whole.
 */
export interface TestDocument {
  apiVersion: 'platform-orchestrator.io/v1alpha1';
  kind: 'DefinitionTest';
  metadata: { name: string };
  spec: TestSpec;
}

export interface TestSpec {
  /** Folders and files relative to the test, or documents written here; without them the paths that `platctl test` was given. */
  definitions?: (string | JsonObject)[];
  context: {
    application: string;
    environment: string;
    /** Without it the one named like the environment. */
    environmentType?: string;
  };
  /** One resource, of any type; this or `score`. */
  request?: TestRequest;
  /** Score files, relative to the test, or written here. */
  score?: (string | JsonObject)[];
  /** What drivers of a portal would give. Of secrets only the names matter. */
  outputs?: Record<string, { values?: JsonObject; secrets?: string[] }>;
  expect: TestExpectation;
}

export interface TestRequest {
  type: string;
  class?: string;
  id?: string;
  params?: JsonObject;
}

export interface TestExpectation {
  /** With `request`: the name of the definition that matches; null where none may. */
  definition?: string | null;
  /** By name; null for a resource that must not be there. */
  nodes?: Record<string, ExpectedNode | null>;
  /** No other nodes than these may be there. */
  exact?: boolean;
  /** All that a node depends on, by the name of the node. */
  edges?: Record<string, string[]>;
  /** Codes of all errors that there have to be, such as `match/no-definition`. Without it there must be none. */
  problems?: string[];
}

export interface ExpectedNode {
  definition?: string | null;
  driver?: string | null;
  stateful?: boolean;
  /** Params, as the driver gets them; of a rollout `variables`, `files`, `volumes` and `routes`. A secret is `(secret)`. */
  params?: JsonObject;
  /** Inputs, as the driver gets them. What only a portal's driver knows is `${resources['name'].outputs.path}`. A secret is `(secret)`. */
  inputs?: JsonObject;
  /** Plain outputs. */
  outputs?: JsonObject;
  /** Names of all secret outputs. */
  secretOutputs?: string[];
}

const TEXT: JsonObject = { type: 'string', minLength: 1 };
const TEXTS: JsonObject = { type: 'array', items: TEXT };
const PATHS_OR_DOCUMENTS: JsonObject = {
  type: 'array',
  minItems: 1,
  items: { type: ['string', 'object'] },
};
const NAME_OR_NULL: JsonObject = { type: ['string', 'null'] };

function object(properties: JsonObject, rest: JsonObject = {}): JsonObject {
  return { type: 'object', additionalProperties: false, properties, ...rest };
}

function mapOf(values: JsonObject): JsonObject {
  return { type: 'object', additionalProperties: values };
}

/** JSON Schema of a {@link TestDocument}. */
export const TEST_SCHEMA: JsonObject = object(
  {
    apiVersion: { const: 'platform-orchestrator.io/v1alpha1' },
    kind: { const: 'DefinitionTest' },
    metadata: object({ name: TEXT }, { required: ['name'] }),
    spec: object(
      {
        definitions: PATHS_OR_DOCUMENTS,
        context: object(
          { application: TEXT, environment: TEXT, environmentType: TEXT },
          { required: ['application', 'environment'] },
        ),
        request: object(
          { type: TEXT, class: TEXT, id: TEXT, params: { type: 'object' } },
          { required: ['type'] },
        ),
        score: PATHS_OR_DOCUMENTS,
        outputs: mapOf(object({ values: { type: 'object' }, secrets: TEXTS })),
        // a test that expects nothing cannot fail
        expect: object(
          {
            definition: NAME_OR_NULL,
            nodes: mapOf({
              ...object({
                definition: NAME_OR_NULL,
                driver: NAME_OR_NULL,
                stateful: { type: 'boolean' },
                params: { type: 'object' },
                inputs: { type: 'object' },
                outputs: { type: 'object' },
                secretOutputs: TEXTS,
              }),
              type: ['object', 'null'],
            }),
            exact: { type: 'boolean' },
            edges: mapOf(TEXTS),
            problems: TEXTS,
          },
          { minProperties: 1 },
        ),
      },
      { required: ['context', 'expect'] },
    ),
  },
  { required: ['apiVersion', 'kind', 'metadata', 'spec'] },
);
