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

import { DriverInputs } from '@platform-orchestrator/backstage-plugin-node';

/** Inputs of a `deployment-target` that is a Git repository, with defaults. */
export interface GitopsValues {
  repository: string;
  branch: string;
  path: string;
  layout: 'plain' | 'kustomize';
  namespace?: string;
  secretStore?: {
    /** Id of a store of the configuration. */
    store: string;
    /** Name of the store in the cluster. */
    name: string;
    kind: 'ClusterSecretStore' | 'SecretStore';
  };
}

/** Credentials for `http` and `https`. */
export interface GitopsSecrets {
  username?: string;
  password?: string;
}

/** JSON Schema of both. */
export const gitopsInputs: DriverInputs = {
  values: {
    type: 'object',
    required: ['repository'],
    additionalProperties: false,
    properties: {
      repository: {
        type: 'string',
        minLength: 1,
        description: 'Anything that git can clone: a URL or a path',
      },
      branch: {
        type: 'string',
        // what git-check-ref-format allows, and nothing that could be taken for an option
        pattern: '^(?![-/])(?!.*(\\.\\.|//|\\.lock$|[/.]$))[A-Za-z0-9._/-]+$',
        default: 'main',
      },
      path: {
        type: 'string',
        pattern: '^(?!/)(?!(.*/)?\\.{1,2}(/|$))(?!(.*/)?\\.git(/|$))[^\\\\]*$',
        default: '',
        description: 'Folder in the repository',
      },
      layout: { enum: ['plain', 'kustomize'], default: 'plain' },
      namespace: {
        type: 'string',
        pattern: '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$',
      },
      secretStore: {
        type: 'object',
        required: ['store', 'name'],
        additionalProperties: false,
        properties: {
          store: { type: 'string', minLength: 1 },
          name: { type: 'string', minLength: 1 },
          kind: {
            enum: ['ClusterSecretStore', 'SecretStore'],
            default: 'ClusterSecretStore',
          },
        },
      },
    },
  },
  secrets: {
    type: 'object',
    additionalProperties: false,
    properties: {
      username: { type: 'string' },
      password: { type: 'string' },
    },
  },
};
