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

import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import { TestBackend } from '@backstage/backend-test-utils';
import request from 'supertest';
import { orchestratorPlugin } from './__testUtils__/orchestratorPlugin';
import { scaffolderModulePlatformOrchestrator } from './module';

const TEMPLATE = {
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: {
    name: 'service',
    annotations: {
      'backstage.io/managed-by-location': 'url:https://example.com/t.yaml',
      'backstage.io/managed-by-origin-location':
        'url:https://example.com/t.yaml',
    },
  },
  spec: {
    owner: 'group:default/team-a',
    type: 'service',
    steps: [
      {
        id: 'score',
        action: 'platform-orchestrator:score:write',
        input: {
          name: '${{ parameters.name }}',
          port: '${{ parameters.port }}',
          variables: { HOST: '${resources.db.host}' },
          resources: '${{ parameters.resources }}',
        },
      },
      {
        id: 'application',
        action: 'platform-orchestrator:application:create',
        input: { name: 'shop', owner: 'group:default/team-a' },
      },
      {
        id: 'deploy',
        action: 'platform-orchestrator:deploy',
        input: {
          application: '${{ steps.application.output.application }}',
          environment: 'development',
          score: ['${{ steps.score.output.path }}'],
        },
      },
    ],
    output: {
      status: '${{ steps.deploy.output.status }}',
      url: '${{ steps.deploy.output.urls[0] }}',
    },
  },
};

const VALUES = {
  name: 'web',
  port: 8080,
  resources: [{ name: 'db', type: 'postgres' }],
};

const SCORE = `apiVersion: score.dev/v1b1
metadata:
  name: web

service:
  ports:
    http:
      port: 8080

containers:
  main:
    image: .
    variables:
      HOST: \${resources.db.host}

resources:
  db:
    type: postgres
`;

describe('scaffolderModulePlatformOrchestrator', () => {
  const orchestrator = orchestratorPlugin();
  let server: TestBackend['server'];

  beforeAll(async () => {
    ({ server } = await startTestBackend({
      features: [
        scaffolderPlugin,
        scaffolderModulePlatformOrchestrator,
        orchestrator.plugin,
        catalogServiceMock.factory({ entities: [TEMPLATE] }),
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: 'https://portal.example.com' },
            backend: { baseUrl: 'http://localhost:0' },
          },
        }),
      ],
    }));
  }, 60_000);

  beforeEach(() => {
    orchestrator.requests.length = 0;
  });

  it('offers its actions with their examples', async () => {
    const { body } = await request(server).get('/api/scaffolder/v2/actions');
    const actions = body.filter(({ id }: { id: string }) =>
      id.startsWith('platform-orchestrator:'),
    );
    expect(actions.map(({ id }: { id: string }) => id).sort()).toEqual([
      'platform-orchestrator:application:create',
      'platform-orchestrator:deploy',
      'platform-orchestrator:environment:create',
      'platform-orchestrator:plan',
      'platform-orchestrator:score:write',
    ]);
    for (const { examples } of actions) {
      expect(examples.length).toBeGreaterThan(1);
    }
  });

  it('shows the Score file in a dry run and asks nothing of the platform', async () => {
    const { body, status } = await request(server)
      .post('/api/scaffolder/v2/dry-run')
      .send({ template: TEMPLATE, values: VALUES, directoryContents: [] });

    expect(status).toBe(200);
    expect(body.output).toMatchObject({ status: 'dry-run' });
    expect(body.directoryContents).toEqual([
      expect.objectContaining({
        path: 'score.yaml',
        base64Content: Buffer.from(SCORE).toString('base64'),
      }),
    ]);
    expect(orchestrator.requests).toEqual([]);
  });

  it('creates as the user, follows as the scaffolder, and returns where it runs', async () => {
    const { body } = await request(server)
      .post('/api/scaffolder/v2/tasks')
      .send({ templateRef: 'template:default/service', values: VALUES });
    const task = await finished(body.id);

    expect(task.status).toBe('completed');
    const mira = mockCredentials.user().principal;
    const key = expect.stringMatching(new RegExp(`^${body.id}/`));
    expect(orchestrator.requests).toEqual([
      {
        call: 'POST /applications',
        principal: mira,
        body: { name: 'shop', owner: 'group:default/team-a' },
        idempotencyKey: key,
      },
      {
        call: 'POST /applications/shop/environments/development/deployments',
        principal: mira,
        body: { score: [{ path: 'score.yaml', content: SCORE }] },
        idempotencyKey: key,
      },
      ...['', '/events', '', ''].map(path =>
        expect.objectContaining({
          call: `GET /deployments/deployment-1${path}`,
          principal: expect.objectContaining({ subject: 'plugin:scaffolder' }),
        }),
      ),
    ]);
    const lines = task.events.map(
      ({ body: event }: { body: { message: string } }) => event.message,
    );
    expect(lines.join('\n')).toContain(
      'Deploying to shop/development: https://portal.example.com/platform-orchestrator/deployments/deployment-1',
    );
    expect(lines.join('\n')).toContain('Deployment started');
    expect(task.output).toEqual({
      status: 'succeeded',
      url: 'http://web.localhost',
    });
  }, 30_000);

  /** Waits until a task has ended. */
  async function finished(id: string) {
    for (;;) {
      const { body } = await request(server).get(
        `/api/scaffolder/v2/tasks/${id}`,
      );
      if (!['open', 'processing'].includes(body.status)) {
        const { body: events } = await request(server).get(
          `/api/scaffolder/v2/tasks/${id}/events`,
        );
        const completion = events.find(
          ({ type }: { type: string }) => type === 'completion',
        );
        return {
          status: body.status,
          events,
          output: completion?.body.output,
        };
      }
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }
});
