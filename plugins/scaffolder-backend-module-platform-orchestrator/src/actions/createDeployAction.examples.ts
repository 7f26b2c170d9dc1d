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

export const deployExamples: TemplateExample[] = [
  {
    description:
      'Deploy the Score file of the workspace and wait until it runs',
    example: stringify({
      steps: [
        {
          id: 'deploy',
          name: 'Deploy',
          action: 'platform-orchestrator:deploy',
          input: { application: 'shop', environment: 'development' },
        },
      ],
    }),
  },
  {
    description:
      'Deploy two workloads with their images, wait for at most two minutes, and cancel the deployment with the task',
    example: stringify({
      steps: [
        {
          id: 'deploy',
          name: 'Deploy',
          action: 'platform-orchestrator:deploy',
          input: {
            application: 'shop',
            environment: 'staging',
            score: ['web/score.yaml', 'api/score.yaml'],
            images: { 'web/main': 'registry.example.com/shop/web:1.4.0' },
            message: 'First deployment of the shop',
            wait: { minutes: 2 },
            cancelWithTask: true,
          },
        },
      ],
    }),
  },
  {
    description: 'Deploy exactly what an earlier step planned, without waiting',
    example: stringify({
      steps: [
        {
          id: 'plan',
          name: 'Plan',
          action: 'platform-orchestrator:plan',
          input: { application: 'shop', environment: 'development' },
        },
        {
          id: 'deploy',
          name: 'Deploy',
          action: 'platform-orchestrator:deploy',
          input: {
            application: 'shop',
            environment: 'development',
            plan: '${{ steps.plan.output.plan }}',
            wait: { seconds: 0 },
          },
        },
      ],
    }),
  },
];
