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

export const writeScoreExamples: TemplateExample[] = [
  {
    description: 'A web service whose image is given when it is deployed',
    example: stringify({
      steps: [
        {
          id: 'score',
          name: 'Write the Score file',
          action: 'platform-orchestrator:score:write',
          input: { name: 'web', port: 8080 },
        },
      ],
    }),
  },
  {
    description: 'A service with a database',
    example: stringify({
      steps: [
        {
          id: 'score',
          name: 'Write the Score file',
          action: 'platform-orchestrator:score:write',
          input: {
            path: 'deploy/api.yaml',
            name: 'api',
            image: 'registry.example.com/shop/api:1.4.0',
            command: ['node', 'server.js'],
            ports: { http: { port: 80, targetPort: 8080 } },
            readinessPath: '/healthz',
            variables: {
              LOG_LEVEL: 'info',
              DATABASE_HOST: '${resources.db.host}',
              DATABASE_PASSWORD: '${resources.db.password}',
            },
            resources: { db: { type: 'postgres' } },
          },
        },
      ],
    }),
  },
  {
    description: 'Resources from a list, as a form with repeated entries gives',
    example: stringify({
      steps: [
        {
          id: 'score',
          name: 'Write the Score file',
          action: 'platform-orchestrator:score:write',
          input: {
            name: 'worker',
            image: 'registry.example.com/shop/worker:2.0.1',
            resources: [
              { name: 'cache', type: 'redis', class: 'small' },
              {
                name: 'files',
                type: 's3',
                id: 'uploads',
                params: { versioning: true },
              },
            ],
          },
        },
      ],
    }),
  },
];
