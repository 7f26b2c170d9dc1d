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

/** Inputs of a `deployment-target` that runs processes. */
export interface ProcessValues {
  directory: string;
  environment: Record<string, string>;
}

/** JSON Schema of them. */
export const processInputs: DriverInputs = {
  values: {
    type: 'object',
    required: ['directory'],
    additionalProperties: false,
    properties: {
      directory: {
        type: 'string',
        minLength: 1,
        description:
          'Folder of the programs, relative to the backend process; <directory>/<workload> where that exists',
      },
      environment: {
        type: 'object',
        additionalProperties: { type: 'string' },
        default: {},
        description: 'Variables that every child gets',
      },
    },
  },
  secrets: { type: 'object', additionalProperties: false },
};
