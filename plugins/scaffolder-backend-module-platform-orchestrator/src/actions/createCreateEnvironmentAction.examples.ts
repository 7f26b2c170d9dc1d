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

import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const createEnvironmentExamples: TemplateExample[] = [
  {
    description: 'An environment named like its type',
    example: stringify({
      steps: [
        {
          id: 'environment',
          name: 'Create the environment',
          action: 'platform-orchestrator:environment:create',
          input: { application: 'shop', name: 'staging' },
        },
      ],
    }),
  },
  {
    description: 'A second environment of a type',
    example: stringify({
      steps: [
        {
          id: 'environment',
          name: 'Create the environment',
          action: 'platform-orchestrator:environment:create',
          input: {
            application: 'shop',
            name: 'pull-request-12',
            type: 'development',
          },
        },
      ],
    }),
  },
];
