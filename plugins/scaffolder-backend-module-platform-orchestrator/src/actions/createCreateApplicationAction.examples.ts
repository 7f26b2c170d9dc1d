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

export const createApplicationExamples: TemplateExample[] = [
  {
    description: 'An application with one environment of each type',
    example: stringify({
      steps: [
        {
          id: 'application',
          name: 'Create the application',
          action: 'platform-orchestrator:application:create',
          input: { name: 'shop', owner: 'group:default/team-a' },
        },
      ],
    }),
  },
  {
    description: 'An application with chosen environments',
    example: stringify({
      steps: [
        {
          id: 'application',
          name: 'Create the application',
          action: 'platform-orchestrator:application:create',
          input: {
            name: 'shop',
            title: 'Shop',
            description: 'Sells books',
            owner: 'group:default/team-a',
            environments: [
              { name: 'development' },
              { name: 'qa', type: 'staging' },
            ],
          },
        },
      ],
    }),
  },
];
