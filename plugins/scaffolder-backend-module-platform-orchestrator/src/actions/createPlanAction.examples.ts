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

export const planExamples: TemplateExample[] = [
  {
    description: 'What deploying the Score file of the workspace would do',
    example: stringify({
      steps: [
        {
          id: 'plan',
          name: 'Plan',
          action: 'platform-orchestrator:plan',
          input: { application: 'shop', environment: 'development' },
        },
      ],
    }),
  },
  {
    description: 'What deploying two workloads with their images would do',
    example: stringify({
      steps: [
        {
          id: 'plan',
          name: 'Plan',
          action: 'platform-orchestrator:plan',
          input: {
            application: 'shop',
            environment: 'staging',
            score: ['web/score.yaml', 'api/score.yaml'],
            images: { 'web/main': 'registry.example.com/shop/web:1.4.0' },
          },
        },
      ],
    }),
  },
  {
    description:
      'What bringing one workload from staging to production would do',
    example: stringify({
      steps: [
        {
          id: 'plan',
          name: 'Plan',
          action: 'platform-orchestrator:plan',
          input: {
            application: 'shop',
            environment: 'production',
            from: { environment: 'staging' },
            workloads: ['web'],
          },
        },
      ],
    }),
  },
];
